# dashboard.sh: ./dev dashboard, and its test in a browser.

. "$root/tools/clients.sh"

# build_dashboard CORPUS: the site of a corpus in the database of the environment, in $site.
# Two at a time do not meet: only the packages are shared.
build_dashboard()
{
	have node && npm_packages "$root/examples/dashboard" || return 1
	mkdir "$scratch/dashboard"
	cp -R "$root"/examples/dashboard/package.json "$root"/examples/dashboard/observablehq.config.js "$root"/examples/dashboard/src "$scratch/dashboard/"
	rm -rf "$scratch/dashboard/src/.observablehq"
	ln -s "$root/build/dashboard/node_modules" "$scratch/dashboard/node_modules"
	site=$scratch/dashboard/dist
	(cd "$scratch/dashboard" && PATH=$bindir:$PATH CORPUS=$1 OBSERVABLE_TELEMETRY_DISABLE=1 $offline node_modules/.bin/observable build) \
		>"$scratch/site.log" 2>&1 || { why="the dashboard was not built: $(tail -n 20 "$scratch/site.log")"; return 1; }
}

# Where the system lets us, the build gets a network with nothing in it.
no_network()
{
	offline=
	! unshare -n true 2>/dev/null || offline='unshare -n'
}

# serve_site: plain files, to this machine only, at $url until stop_site (server.sh).
serve_site()
{
	port=$(free_port)
	url=http://127.0.0.1:$port/
	python3 -m http.server --bind 127.0.0.1 --directory "$site" "$port" >/dev/null 2>&1 &
	echo $! >"$scratch/web.pid"
	for i in $(seq 100)
	do
		! python3 -c 'import socket, sys; socket.create_connection(("127.0.0.1", int(sys.argv[1])))' "$port" 2>/dev/null || break
		sleep 0.1
	done
}

dashboard()
{
	[ $# != 0 ] || set -- "$root"/samples/*.txt
	check_pages "$@"
	start_server python
	new_database ngoaigiao
	export PGDATABASE=ngoaigiao
	load_corpus press "$@"
	no_network
	build_dashboard press || die "$why"
	serve_site
	say "$url shows the corpus until you press Ctrl-C"
	wait
}

dashboard_test()
{
	new_database dashboard
	export PGDATABASE=dashboard
	load_corpus press "$root"/samples/*.txt
	# a page that would like to be more than data
	sql <<-'END'
		INSERT INTO press.article (url, page) VALUES ('javascript:document.body.remove()', '<img src=x onerror="document.body.remove()"> gặp nhau</script>

		Ngày 6/11/2024, tại Côn Minh (Trung Quốc), Thủ tướng Phạm Minh Chính đã gặp Thủ tướng Lào Sonexay Siphandone <script>document.body.remove()</script>.
		');
		CALL refresh_corpus('press');
	END
	no_network
	if ! build_dashboard press || ! have chromium || ! npm_packages "$clients"
	then
		case $why in
			'the dashboard was not built'*)
				echo "$why" >&2
				return 1 ;;
		esac
		echo 1..1
		echo "ok 1 # skip $(echo "$why" | tr '\n' ' ')"
		return
	fi
	serve_site
	status=0
	NODE_PATH=$root/build/clients/node_modules OFFLINE=${offline:+yes} CORPUS=press SITE=$site PROFILE=$scratch/chromium timeout 240 \
		node "$root/test/clients/dashboard.js" "${url%/}" || status=$?
	stop_site
	return "$status"
}

# ./dev dashboard itself: an address that answers, and nothing left after Ctrl-C.
dashboard_door()
{
	if ! have node || ! npm_packages "$root/examples/dashboard"
	then
		echo 1..1
		echo "ok 1 # skip $(echo "$why" | tr '\n' ' ')"
		return
	fi
	number=0
	mkdir "$scratch/door"
	chmod 755 "$scratch/door"
	# a shell's background child ignores INT: perl puts the default back
	env -u PGHOST -u PGPORT -u PGUSER -u PGDATABASE NGOAIGIAO_TMP="$scratch/door" perl -e '$SIG{INT} = "DEFAULT"; setpgrp; exec @ARGV' \
		"$root/dev" dashboard "$root/samples/01_cms_tham_chinh_thuc.txt" >"$scratch/door.log" 2>&1 &
	door=$!
	for i in $(seq 120)
	do
		url=$(grep -o 'http://127.0.0.1:[0-9]*/' "$scratch/door.log" || :)
		[ -z "$url" ] && kill -0 "$door" 2>/dev/null || break
		sleep 0.5
	done
	python3 -c 'import sys, urllib.request; print(urllib.request.urlopen(sys.argv[1] + "pairs.html").read().decode())' "$url" >"$scratch/door.html" 2>>"$scratch/door.log"
	grep -q '<title>.*Country pairs' "$scratch/door.html"
	ok 'it prints an address that answers with the site' $?
	kill -s INT -- "-$door"
	wait "$door"
	sleep 0.5
	python3 -c 'import sys, urllib.request; urllib.request.urlopen(sys.argv[1])' "$url" 2>&1 | grep -q 'Connection refused'
	ok 'Ctrl-C stops it: nobody answers there' $?
	[ -z "$(ls "$scratch/door")" ]
	ok 'and nothing is left behind' $?
	sed 's/^/# /' "$scratch/door.log"
	echo "1..$number"
}
