//! The figures of a day, turned round.

use std::slice::ChunksExactMut;

/// A table of figures, each column side by side: a future holds the figures of a day in a row, whereas
/// quantiles are of one figure of all futures. Kept from day to day for its memory.
#[derive(Debug, Default)]
pub struct Columns {
    values: Vec<u32>,
    /// Figures of a column.
    height: usize,
}

impl Columns {
    /// Takes in rows, all of the same length, instead of what there was.
    // Within a function of the page's package it would be compiled for size like that.
    #[inline(never)]
    pub fn take_in(&mut self, rows: &[&[u32]]) {
        self.height = rows.len();
        self.values.resize(rows.len() * rows.first().map_or(0, |row| row.len()), 0);
        for (at, row) in rows.iter().enumerate() {
            for (column, &value) in self.values.chunks_exact_mut(self.height).zip(*row) {
                column[at] = value;
            }
        }
    }

    /// The columns, in the order of a row's figures.
    pub fn iter_mut(&mut self) -> ChunksExactMut<'_, u32> {
        self.values.chunks_exact_mut(self.height.max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_become_columns() {
        let mut columns = Columns::default();
        assert_eq!(columns.iter_mut().count(), 0);
        for height in [20, 1, 8, 9, 0] {
            let rows: Vec<[u32; 3]> = (0..height).map(|row| [row, 100 + row, 200 + row]).collect();
            columns.take_in(&rows.iter().map(|row| row.as_slice()).collect::<Vec<_>>());
            let expected = [0, 100, 200].map(|first| (first..first + height).collect::<Vec<u32>>());
            assert!(columns.iter_mut().map(|column| &*column).eq(expected.iter().filter(|_| height > 0)));
        }
    }
}
