//! Mounts the app, nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    aftercare::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("aftercare runs in a browser: see README.md");
}
