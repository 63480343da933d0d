//! The page and the workers that simulate: one program, so that there is one file to download.

fn main() {
    isoplan_page::start();
}
