//! Spreadsheets read and written elsewhere: what a page asks of the program that can, and what it answers.
//!
//! Most visits need neither, and archives, XML and the encodings of Chinese Windows are a tenth of all code. So
//! the page leaves them to a program of its own, which a browser loads when a file is first opened or saved. What
//! is in a workbook, and what a sheet means, stays the page's.

use serde::{Deserialize, Serialize};

use crate::export::Workbook;
use crate::message;
use crate::table::{Problem, Sheet};

/// From the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Read a file.
    Read(Vec<u8>),
    /// Write a workbook.
    Write(Workbook),
}

/// To the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// The program listens; messages sent before are lost.
    Ready {
        /// Its version.
        version: String,
    },
    /// What is in the file, or why it is no table.
    Read(Result<Sheet, Problem>),
    /// The file.
    Written(Vec<u8>),
}

impl Request {
    /// Its bytes.
    pub fn encode(&self) -> Vec<u8> {
        message::encode(self)
    }

    /// The request of some bytes; `None` if they are none: then the page is of another version.
    pub fn decode(bytes: &[u8]) -> Option<Request> {
        message::decode(bytes)
    }

    /// Does what is asked.
    pub fn handle(self) -> Reply {
        match self {
            Request::Read(bytes) => Reply::Read(Sheet::read(&bytes, None)),
            Request::Write(workbook) => Reply::Written(workbook.to_xlsx()),
        }
    }
}

impl Reply {
    /// Its bytes.
    pub fn encode(&self) -> Vec<u8> {
        message::encode(self)
    }

    /// The reply of some bytes; `None` if they are none: then the program is of another version.
    pub fn decode(bytes: &[u8]) -> Option<Reply> {
        message::decode(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{Cell, Sheet as Leaf};

    fn sent(request: &Request) -> Reply {
        let reply = Request::decode(&request.encode()).unwrap().handle();
        Reply::decode(&reply.encode()).unwrap()
    }

    #[test]
    fn nothing_is_lost_on_the_way() {
        let date = "2022-03-18".parse().unwrap();
        let rows = vec![
            vec![Cell::Header("日期".to_owned()), Cell::Header("人数".to_owned())],
            vec![Cell::Date(date), Cell::Whole(7)],
        ];
        let leaf = Leaf { name: "到达".to_owned(), frozen: (1, 0), widths: vec![12], rows };
        let workbook = Workbook { sheets: vec![leaf] };
        let Reply::Written(bytes) = sent(&Request::Write(workbook.clone())) else { panic!() };
        assert_eq!(bytes, workbook.to_xlsx());
        let Reply::Read(read) = sent(&Request::Read(bytes.clone())) else { panic!() };
        assert_eq!(read, Sheet::read(&bytes, None));
        let counts = read.unwrap().counts(None, "2022-01-01".parse().unwrap()).unwrap();
        assert_eq!((counts.from, counts.counts), (Some(date), vec![7]));
    }

    #[test]
    fn why_a_file_is_no_table_is_told() {
        for (bytes, problem) in
            [(&b"PK\x03\x04"[..], Problem::NotAWorkbook), (b"a\0b", Problem::NotText { offset: 1 })]
        {
            assert_eq!(sent(&Request::Read(bytes.to_vec())), Reply::Read(Err(problem)));
        }
    }

    #[test]
    fn bytes_of_another_version_are_refused() {
        assert_eq!(Request::decode(b""), None);
        assert_eq!(Reply::decode(&[255; 8]), None);
    }
}
