# Maven with signs of life. Sourced after checks.sh.

# While the first build fetches libraries Maven says nothing for minutes: say how far it is.
_heartbeat() {
  local began=$SECONDS
  while sleep 15; do
    printf '   ... %s s, %s of libraries here\n' "$((SECONDS - began))" "$(du -sh "$HOME/.m2" 2>/dev/null | cut -f1)"
  done
}

# with_maven ARGUMENT...: runs Maven; a first build also shows a heartbeat.
with_maven() {
  local pulse='' status=0
  if [ ! -d "$HOME/.m2/repository/io/micronaut/micronaut-core" ]; then
    say "First build: fetching about 280 MB of libraries, some minutes"
    _heartbeat &
    pulse=$!
    disown "$pulse"
    trap 'kill "$pulse" 2>/dev/null' EXIT
  fi
  mvn -B -ntp "$@" || status=$?
  if [ -n "$pulse" ]; then
    kill "$pulse" 2>/dev/null
    trap - EXIT
  fi
  return "$status"
}

# build_modules: packages every module without running tests; one line per module, the rest in target/build.log.
build_modules() {
  mkdir -p target
  say "Building (the full account is in target/build.log)"
  with_maven -DskipTests package 2>&1 | tee target/build.log |
    grep --line-buffered -E '^\[INFO\] Building Throughcare|^\[ERROR\]|^   \.\.\. |^== ' | sed -u 's/^\[INFO\] Building /   /'
  [ "${PIPESTATUS[0]}" = 0 ] || stop "The build failed: see the lines above and target/build.log."
}
