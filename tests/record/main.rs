//! The record keeps its promises: any order, any repetition, any bytes.

mod days;
mod fold;
mod made;
mod reading;
