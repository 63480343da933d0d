//! The page and its workers: one program, so there is one file to download.

fn main() {
    isoplan_page::start();
}
