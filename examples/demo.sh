#!/usr/bin/env bash
# The main job, end to end, on a throw-away PostgreSQL: what a user types and what it prints.
# Called by './run demo', which has compiled everything.
set -euo pipefail
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
server=

finish() {
  exec 4>&- || true
  [[ -z $server ]] || wait "$server" 2> /dev/null || true
  rm -rf "$work"
}
trap finish EXIT

headline() { printf '\n== %s\n' "$1"; }

athanor() {
  printf '$ athanor %s\n' "$*"
  "$checkout/athanor" "$@"
}

"$checkout/athanor" --version > /dev/null
mapfile -t entries < <(tr ':' '\n' < "$checkout/verification/target/classpath.txt")
libraries=()
for entry in "${entries[@]}"; do
  [[ $entry != *.jar || $entry == *athanor* ]] || libraries+=("\"$entry\"")
done

headline "A PostgreSQL server starts"
mkfifo "$work/stop" "$work/url"
"$java" -XX:TieredStopAtLevel=1 -cp "$(< "$checkout/verification/target/classpath.txt")" \
  org.athanor.examples.DemoDatabase < "$work/stop" > "$work/url" &
server=$!
exec 4> "$work/stop"
read -r DATABASE_URL < "$work/url"
DATABASE_URL+="?user=postgres"
export DATABASE_URL
echo "ready"

mkdir "$work/shop" && cd "$work/shop"

headline "A new project"
athanor init revisions

# The model: the shop's entities, first in version 1.
classpath="\"$checkout/examples/target/classes\", $(IFS=,; echo "${libraries[*]}")"
model() {
  sed -i -e "s|^classpath = .*|classpath = [$classpath]|" -e '/^packages = /d' athanor.toml
  sed -i "s|^source = \"hibernate\"|&\npackages = [\"org.athanor.examples.shop.$1\"]|" athanor.toml
}
model v1

headline "Version 1 of the entities becomes a revision"
athanor revision --autogenerate -m "first tables"
athanor upgrade head

headline "The entities change: version 2"
model v2
athanor check || [[ $? == 3 ]]
athanor revision --autogenerate --no-renames -m "warehouses and newsletters"

headline "The file that was written"
cat revisions/*WarehousesAndNewsletters.java

headline "What it would do"
athanor upgrade --plan

headline "Up, down, up"
athanor upgrade head
athanor downgrade -1
athanor upgrade head

headline "Model and database agree"
athanor check

headline "The history"
athanor history --indicate-current
