#!/bin/sh
# Makes sure that what the tests need beside Go is there: a C compiler for the
# race detector. As root on Debian it installs what is missing; otherwise it
# names it.
set -eu

need() { # need COMMAND PACKAGE
	command -v "$1" >/dev/null 2>&1 && return 0
	if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
		echo "needs: installing $2" >&2
		{ apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$2"; } >/tmp/needs.log 2>&1 ||
			{ tail -n 20 /tmp/needs.log >&2; echo "needs: could not install $2" >&2; exit 1; }
		return 0
	fi
	echo "needs: $1 is missing" >&2
	echo "hint: install Debian's package $2, for example: sudo apt-get install $2" >&2
	exit 1
}

need gcc gcc
