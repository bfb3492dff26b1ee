#!/usr/bin/env bash
# The whole truth: installs what the tests need, builds, runs every test on SQLite and on PostgreSQL, then the browser tests.
#   ./test.sh                      everything; ends with one line: N passed, N failed, N skipped
#   ./test.sh --quick              SQLite only, no browser, no analysers, no type check of the scripts: the inner loop
#   ./test.sh --without browser    leaves a part out (also: --without postgres); what is left out is said, nothing else is skipped
#   ./test.sh --migrate NAME       adds a migration to both chains
#   ./test.sh --acts               writes docs/acts.md anew from the routing table
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

without=" "
quick=false
while [ $# -gt 0 ]; do
  case "$1" in
    --quick) quick=true; without="$without browser postgres " ;;
    --without) shift; without="$without${1:?--without browser or --without postgres} " ;;
    --migrate)
      name=${2:?the name of the migration}
      dotnet tool restore || exit 1
      dotnet build src/Tuijin -v q || exit 1
      dotnet ef migrations add "$name" --no-build --project src/Tuijin -c SqliteDb -o Migrations/Sqlite || exit 1
      dotnet ef migrations add "$name" --no-build --project src/Tuijin -c PostgreSqlDb -o Migrations/PostgreSql || exit 1
      exit 0 ;;
    --acts)
      dotnet build tests/Tuijin.Tests -v q -nologo -p:RunAnalyzers=false || exit 1
      WRITE_ACTS=1 dotnet artifacts/bin/Tuijin.Tests/debug/Tuijin.Tests.dll -noColor -class "*ActsPaperTests"
      exit $? ;;
    *) echo "unknown option: $1 (see the head of test.sh)"; exit 2 ;;
  esac
  shift
done
leaves_out() { case "$without" in *" $1 "*) return 0 ;; *) return 1 ;; esac; }

# --- what the tests need ----------------------------------------------------------------------------------------
missing=()
command -v dotnet >/dev/null || { echo "The .NET SDK 10 is needed: https://dotnet.microsoft.com"; exit 1; }
command -v node >/dev/null || { echo "Node.js 20 or newer is needed."; exit 1; }
pg_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }
if ! leaves_out browser; then
  [ -x /usr/bin/chromium ] || missing+=(chromium)
  { command -v fc-list >/dev/null && fc-list | grep -qi cjk; } || missing+=(fonts-noto-cjk)
fi
leaves_out postgres || [ -n "$(pg_bin)" ] || missing+=(postgresql)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${missing[*]}"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || { echo "Could not install: ${missing[*]}"; exit 1; }
  else
    echo "Please install first: sudo apt-get install ${missing[*]}   (or leave the part out: --without browser, --without postgres)"
    exit 1
  fi
fi

# --- build ------------------------------------------------------------------------------------------------------
analyse=()
$quick && analyse=(-p:RunAnalyzers=false)
dotnet build Tuijin.slnx -v q -nologo "${analyse[@]}" || { echo "The build failed."; echo "0 passed, 1 failed, 0 skipped"; exit 1; }

# --- PostgreSQL of our own, on a free port, thrown away afterwards ------------------------------------------------
scratch=$(mktemp -d)
pg_up=false
stop() {
  $pg_up && as_postgres "$(pg_bin)/pg_ctl" -D "$scratch/pg" -m immediate stop >/dev/null 2>&1
  rm -rf "$scratch"
}
trap stop EXIT
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
if ! leaves_out postgres; then
  port=$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
  chmod 755 "$scratch"
  mkdir "$scratch/pg"
  [ "$(id -u)" = 0 ] && chown postgres "$scratch/pg"
  (cd / && as_postgres "$(pg_bin)/initdb" -D "$scratch/pg" -U postgres --auth=trust -E UTF8 --locale=C.UTF-8 >/dev/null &&
    as_postgres "$(pg_bin)/pg_ctl" -D "$scratch/pg" -w -l "$scratch/pg/log" \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=300" start >/dev/null) \
    || { echo "PostgreSQL did not start."; cat "$scratch/pg/log" 2>/dev/null; echo "0 passed, 1 failed, 0 skipped"; exit 1; }
  pg_up=true
  export TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres"
fi

# --- tests ------------------------------------------------------------------------------------------------------
passed=0 failed=0 skipped=0
run() {
  local title=$1 project=$2; shift 2
  local out="$scratch/$project.$RANDOM.txt" started=$SECONDS
  echo "== $title"
  dotnet "artifacts/bin/$project/debug/$project.dll" -noColor "$@" >"$out" 2>&1
  local code=$? line
  line=$(grep -E 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+' "$out" | tail -n 1)
  if [ -z "$line" ]; then
    tail -n 60 "$out"; failed=$((failed + 1)); echo "   did not finish (exit code $code)"; return
  fi
  number() { sed -E "s/.*$1: ([0-9]+).*/\1/" <<<"$line"; }
  local all bad left
  all=$(number Total); bad=$(($(number Failed) + $(number Errors))); left=$(($(number Skipped) + $(number 'Not Run')))
  [ "$bad" -gt 0 ] && grep -vE '^\s*$' "$out" | tail -n 200
  [ "$all" -eq 0 ] && { echo "   no test was found"; bad=1; }
  [ "$code" -ne 0 ] && [ "$bad" -eq 0 ] && { tail -n 40 "$out"; bad=1; }
  passed=$((passed + all - $(number Failed) - left)); failed=$((failed + bad)); skipped=$((skipped + left))
  echo "   $all tests in $((SECONDS - started)) s"
}

if ! $quick; then
  echo "== Scripts of the pages: types"
  if (cd src/Shell/client && npm run --silent check); then passed=$((passed + 1)); else failed=$((failed + 1)); fi
fi
run "Rules" Tuijin.Rules.Tests
TEST_DATABASE=Sqlite run "Product on SQLite" Tuijin.Tests
leaves_out postgres && echo "== left out: PostgreSQL" || TEST_DATABASE=PostgreSql run "Product on PostgreSQL" Tuijin.Tests
leaves_out browser && echo "== left out: browser" || TEST_DATABASE=Sqlite run "Journeys in the browser" Tuijin.Browser.Tests

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
