//! The policy of the pages, in one place: as an element of each page and as a header for hosts that can send one.

/// What a page may do: load from its own origin, compile WebAssembly, and nothing else.
/// Whatever is not named here, such as objects and frames, has the rule that is there by default: nothing.
const POLICY: &str = "default-src 'none';base-uri 'none';form-action 'none';style-src 'self';connect-src 'self';\
                      manifest-src 'self';worker-src 'self';script-src 'self' 'wasm-unsafe-eval';img-src 'self' data:";
/// Holds as a header alone: browsers ignore it in a page.
const HEADER_ONLY: &str = ";frame-ancestors 'none'";
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

/// The policy as it stands in a page, and in the start script for the pages that have it from there.
pub fn page_policy() -> &'static str {
    POLICY
}

/// Fills in a file of headers.
pub fn fill(template: &str) -> String {
    let revalidated: Vec<String> = REVALIDATED
        .iter()
        .map(|path| format!("{path}\n  Cache-Control: no-cache, no-transform"))
        .collect();
    // Remarks are for those who read the source; the README tells what a host needs.
    let lines = template
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'));
    let template: String = lines.flat_map(|line| [line, "\n"]).collect();
    template
        .replace("{{header_policy}}", &format!("{POLICY}{HEADER_ONLY}"))
        .replace("{{permissions}}", PERMISSIONS)
        .replace("{{revalidated}}", &revalidated.join("\n"))
}
