//! No network, ever.

use super::golden::SAMPLE;

/// Crates that speak to the internet: none may come in, by whatever way.
const NETWORK: [&str; 15] = [
    "async-net",
    "attohttpc",
    "curl",
    "h2",
    "hickory-resolver",
    "hyper",
    "isahc",
    "minreq",
    "native-tls",
    "quinn",
    "reqwest",
    "rustls",
    "surf",
    "tungstenite",
    "ureq",
];

#[test]
fn no_crate_that_speaks_to_the_internet_is_built_in() {
    let lock = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock")).unwrap();
    let found: Vec<_> = NETWORK.iter().filter(|name| lock.contains(&format!("name = \"{name}\""))).collect();
    assert!(found.is_empty(), "{found:?}");
}

/// Sockets of this process are looked up in the kernel's own tables of internet sockets.
#[cfg(target_os = "linux")]
#[test]
fn reading_a_folder_opens_no_internet_socket() {
    assert!(!SAMPLE.documents.is_empty());
    let held: Vec<String> = std::fs::read_dir("/proc/self/fd")
        .unwrap()
        .filter_map(|entry| std::fs::read_link(entry.ok()?.path()).ok())
        .filter_map(|target| Some(target.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned()))
        .collect();
    for table in ["tcp", "tcp6", "udp", "udp6", "raw", "raw6"] {
        let Ok(sockets) = std::fs::read_to_string(format!("/proc/self/net/{table}")) else { continue };
        for line in sockets.lines().skip(1) {
            let inode = line.split_whitespace().nth(9).unwrap_or_default();
            assert!(!held.iter().any(|socket| socket == inode), "{table}: {line}");
        }
    }
}
