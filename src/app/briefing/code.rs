//! The link as a QR code.

use fast_qr::{ECL, QRBuilder};

/// The most characters of an address in a code that a telephone still reads from a screen.
pub const MOST_IN_CODE: usize = 2_000;

/// Modules around a code that stay empty, as its standard asks.
const MARGIN: usize = 4;

/// A QR code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Modules on a side, with the margin.
    pub size: usize,
    /// The dark modules as a path of SVG, each a unit wide.
    pub path: String,
    /// The address that it says.
    pub address: String,
}

impl Code {
    /// The code of an address; `None` if it is longer than [`MOST_IN_CODE`].
    pub fn of(address: &str) -> Option<Code> {
        if address.len() > MOST_IN_CODE {
            return None;
        }
        // Long addresses make small modules; so they get less that could be mended.
        let mends = if address.len() > 400 { ECL::L } else { ECL::M };
        let code = QRBuilder::new(address).ecl(mends).build().ok()?;
        let mut path = String::new();
        for y in 0..code.size {
            let mut x = 0;
            while x < code.size {
                let length = (x..code.size).take_while(|&x| code[y][x].value()).count();
                if length > 0 {
                    path += &format!("M{} {}h{length}v1h-{length}z", x + MARGIN, y + MARGIN);
                }
                x += length.max(1);
            }
        }
        Some(Code { size: code.size + 2 * MARGIN, path, address: address.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a camera reads of a path of horizontal bars.
    fn read(code: &Code) -> String {
        const PIXELS: usize = 4;
        let mut dark = vec![false; code.size * code.size];
        for bar in code.path.split('M').skip(1) {
            let numbers: Vec<usize> =
                bar.split([' ', 'h', 'v']).take(3).map(|number| number.parse().unwrap()).collect();
            let from = numbers[1] * code.size + numbers[0];
            dark[from..from + numbers[2]].fill(true);
        }
        let side = code.size * PIXELS;
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            if dark[y / PIXELS * code.size + x / PIXELS] { 0 } else { 255 }
        });
        picture.detect_grids()[0].decode().unwrap().1
    }

    #[test]
    fn a_camera_reads_the_address() {
        for length in [1, 90, 400, 401, 1_000, MOST_IN_CODE - 40] {
            let address = format!("https://plans.example/city/#{}", "1a.B_-~".repeat(length / 7 + 1));
            let code = Code::of(&address).unwrap();
            assert_eq!(read(&code), address);
        }
    }

    #[test]
    fn what_no_telephone_reads_is_not_drawn() {
        assert_eq!(Code::of(&"x".repeat(MOST_IN_CODE + 1)), None);
    }
}
