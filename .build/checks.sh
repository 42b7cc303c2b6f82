# What `test` and `run` need of the machine. Sourced from the top of the project, not run.
# Each check either passes in silence or says in one sentence what to do, and ends the script.

say() { printf '\n== %s\n' "$*"; }

stop() {
  printf '\n%s\n' "$*" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# The JDK that Maven will use: JAVA_HOME's, else the one on the path. Sets JDK to its major version.
check_jdk() {
  local javac=javac
  [ -n "${JAVA_HOME:-}" ] && javac="$JAVA_HOME/bin/javac"
  has "$javac" || stop "Throughcare needs a JDK, version 17 or newer, and found no $javac. On Debian or Ubuntu: sudo apt-get install openjdk-17-jdk-headless"
  JDK=$("$javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p' | head -1)
  [ "${JDK:-0}" -ge 17 ] || stop "Throughcare needs JDK 17 or newer and found ${JDK:-an unknown version}: install a newer one, or set JAVA_HOME to it."
  # Newer JDKs warn about what Maven's own libraries do; that is not ours to mend.
  if [ "$JDK" -ge 24 ]; then
    export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
  fi
}

check_maven() {
  has mvn || stop "Throughcare is built with Maven, 3.8.7 or newer, and found no mvn. On Debian or Ubuntu: sudo apt-get install maven"
  local version
  version=$(mvn -B -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -1)
  [ "$(printf '%s\n' 3.8.7 "${version:-0}" | sort -V | head -1)" = 3.8.7 ] ||
    stop "Throughcare needs Maven 3.8.7 or newer and found ${version:-an unknown version}."
}

check_git() {
  has git || stop "Throughcare's build needs git. On Debian or Ubuntu: sudo apt-get install git"
}

# check_writable DIR...: each can be made and written to.
check_writable() {
  local dir
  for dir in "$@"; do
    mkdir -p "$dir" 2>/dev/null && [ -w "$dir" ] ||
      stop "Cannot write to $dir: give yourself the right to it, or use a copy of the project in a folder of your own."
  done
}

# PostgreSQL refuses to run as root, so root starts it in a user namespace.
check_database() {
  [ "$(uname -s)" = Linux ] && [ "$(id -u)" = 0 ] || return 0
  has unshare || stop "As root, the built-in PostgreSQL is started through unshare: sudo apt-get install util-linux, or run this as an ordinary user."
  unshare -U true 2>/dev/null || stop "PostgreSQL refuses to run as root, and this machine forbids user namespaces: run this as an ordinary user."
}

# check_port NUMBER SETTING: nothing listens there yet.
check_port() {
  if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
    stop "Port $1 is taken by another program: stop that program, or choose another port with $2=NUMBER."
  fi
}

# ensure_packages PURPOSE PACKAGE...: Debian packages, installed where we may; elsewhere the line to type.
ensure_packages() {
  local purpose=$1 package missing=() as=()
  shift
  has dpkg-query && has apt-get || return 0
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ]; then
    has sudo && sudo -n true 2>/dev/null || stop "Missing for $purpose. Type this once: sudo apt-get install ${missing[*]}"
    as=(sudo -n)
  fi
  say "Installing for $purpose: ${missing[*]}"
  "${as[@]}" apt-get update -q && "${as[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${missing[@]}" ||
    stop "Could not install them. Type this once: sudo apt-get install ${missing[*]}"
}

# What JavaFX needs to draw text, with or without a display.
ensure_fonts() {
  ensure_packages "drawing screens without a display" \
    libfreetype6 libpango-1.0-0 libpangoft2-1.0-0 fontconfig fonts-dejavu-core
}

# What every command of the project needs.
check_machine() {
  check_jdk
  check_maven
  check_git
  check_writable "$PWD" "${HOME:?HOME is not set}/.m2"
  check_database
}
