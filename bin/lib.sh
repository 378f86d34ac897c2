# Shared by the commands in this directory: what they need, and how a checkout is built. Sourced, not run.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
release=$top/bootstrap/server/target/release

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "Missing: $missing. Install that as root and start again."
        exit 1
    fi
}

# need PROGRAM DEBIAN-PACKAGE FEDORA-PACKAGE: remembers the package when the program is not there
need() {
    command -v "$1" >/dev/null || miss "$2" "$3"
}

miss() {
    missing="$missing $1"
    missing_fedora="$missing_fedora $2"
}

java_is_new_enough() {
    local version
    version=$(javac -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    [ -n "$version" ] && [ "$version" -ge 17 ]
}

# A test starts a cluster of its own; the package need not make one that runs for ever after.
no_cluster_of_its_own() {
    [ -e /etc/postgresql-common/createcluster.conf ] && return 0
    as_root mkdir -p /etc/postgresql-common
    echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
}

install_missing() {
    [ -n "$missing" ] || return 0
    say "Installing from the packages of this system:$missing"
    if command -v apt-get >/dev/null; then
        case $missing in
            *postgresql*) no_cluster_of_its_own ;;
        esac
        as_root apt-get update -qq
        # shellcheck disable=SC2086 # a list of packages
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o Dpkg::Options::=--force-confold $missing >&2
    elif command -v dnf >/dev/null; then
        # shellcheck disable=SC2086
        as_root dnf install -y -q $missing_fedora >&2
    else
        say "Missing:$missing. This system has neither apt-get nor dnf: install that and start again."
        exit 1
    fi
    missing=
    missing_fedora=
}

need_for_building() {
    missing=${missing:-}
    missing_fedora=${missing_fedora:-}
    java_is_new_enough || miss openjdk-17-jdk-headless java-17-openjdk-devel
    need mvn maven maven
    need unshare util-linux util-linux
}

# The server of PostgreSQL as the system packages it, which Debian keeps out of the PATH.
postgres_is_there() {
    command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1
}

need_for_testing() {
    need chromium chromium chromium
    need socat socat socat
    postgres_is_there || miss postgresql postgresql-server
    if ! command -v fc-list >/dev/null || ! fc-list :lang=zh | grep -q .; then
        miss "fontconfig fonts-noto-cjk" "fontconfig google-noto-sans-cjk-fonts"
    fi
}

# PostgreSQL does not run as root. Where root has no user namespaces it runs as nobody, who must be able to get here.
refuse_closed_checkout() {
    [ "$(id -u)" = 0 ] || return 0
    unshare -U true 2>/dev/null && return 0
    runuser -u nobody -- test -d "$top/." 2>/dev/null && return 0
    say "$top is closed to ordinary users, and PostgreSQL, which the tests start, does not run as root (user namespaces"
    say "are off here). Move the checkout, for example to /opt, or run this as an ordinary user."
    exit 1
}

# What the release is made from, as one number: changes when, and only when, a source changes.
source_key() {
    (
        cd "$top"
        if git rev-parse --git-dir >/dev/null 2>&1; then
            git ls-files -co --exclude-standard -z -- pom.xml '*/pom.xml' '*/src/main/*' bin .mvn
        else
            find pom.xml bin .mvn ./*/pom.xml ./*/*/pom.xml ./*/src/main ./*/*/src/main -type f -print0 2>/dev/null
        fi | sort -z | { xargs -0 sha256sum 2>/dev/null || true; } | sha256sum
    )
}

maven() {
    (cd "$top" && mvn --batch-mode --no-transfer-progress "$@")
}

build_when_changed() {
    local key
    key=$(source_key)
    if [ -f "$release/aftersales.jar" ] && [ "$(cat "$release/.sources" 2>/dev/null)" = "$key" ]; then
        return 0
    fi
    need_for_building
    install_missing
    say "Building …"
    maven --quiet -DskipTests -Dspotless.check.skip -pl bootstrap/server -am package >&2
    printf '%s\n' "$key" > "$release/.sources"
}
