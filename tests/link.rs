//! Links: a scenario in an address, exactly, shortly and for ever.

mod link {
    mod damage;
    mod round_trip;
    mod size;
}
