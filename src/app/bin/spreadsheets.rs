//! What reads and writes spreadsheets: a worker of its own program, loaded when it is first needed.

fn main() {
    isoplan_page::start_spreadsheets();
}
