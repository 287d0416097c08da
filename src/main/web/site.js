// What every page has.
