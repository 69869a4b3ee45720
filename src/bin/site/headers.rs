//! The policy of the pages, in one place: as an element in each page and as a header for hosts that can send one.

/// What a page may do: load from its own origin, compile WebAssembly, and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
                      object-src 'none'";
/// Holds as a header alone: browsers ignore it in a page.
const HEADER_ONLY: &str = "; frame-ancestors 'none'";
/// What the app never asks a phone for.
const PERMISSIONS: &str = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), \
                           gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";
/// What changes with a new version: asked for again at every visit. `_headers` joins the values of overlapping rules,
/// so each place is named and none overlaps with the folder of the build.
const REVALIDATED: [&str; 11] = [
    "/",
    "/index.html",
    "/404.html",
    "/sw.js",
    "/manifest.webmanifest",
    "/session/*",
    "/log/*",
    "/history/*",
    "/learn/*",
    "/help/*",
    "/settings/*",
];

/// The policy as it stands in a page.
pub fn page_policy() -> String {
    POLICY.to_owned()
}

/// Fills in a file of headers.
pub fn fill(template: &str) -> String {
    let revalidated: Vec<String> = REVALIDATED
        .iter()
        .map(|path| format!("{path}\n  Cache-Control: no-cache, no-transform"))
        .collect();
    template
        .replace("{{header_policy}}", &format!("{POLICY}{HEADER_ONLY}"))
        .replace("{{permissions}}", PERMISSIONS)
        .replace("{{revalidated}}", &revalidated.join("\n"))
}
