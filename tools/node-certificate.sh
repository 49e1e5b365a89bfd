#!/bin/sh
# An authority of its own and a certificate it gave to one node, for a server on one machine: ca.crt in a folder that whoever speaks
# to the node may read, node.crt and node.key in another. The authority's key is never kept, so both are made anew together.
#   node-certificate.sh <name of the node> <folder for ca.crt> <folder for node.crt and node.key>
set -eu
name=$1 authority=$2 certificate=$3
days=730 month=2592000
# Of the server within its image.
server_user=1000

check_password() {
  case "$2" in
  '' | *[!A-Za-z0-9_-]*) wrong=yes ;;
  *) [ ${#2} -ge 16 ] && wrong=no || wrong=yes ;;
  esac
  if [ $wrong = yes ]; then
    echo "$1 must be set to 16 or more letters, digits, - or _." >&2
    exit 1
  fi
}
check_password KURRENTDB_ADMIN_PASSWORD "${KURRENTDB_DEFAULT_ADMIN_PASSWORD:-}"
check_password KURRENTDB_OPS_PASSWORD "${KURRENTDB_DEFAULT_OPS_PASSWORD:-}"

if openssl verify -CAfile "$authority/ca.crt" "$certificate/node.crt" >/dev/null 2>&1 &&
  openssl x509 -in "$certificate/node.crt" -noout -checkend $month >/dev/null; then
  echo "The certificate of $name is good for a month at least."
  exit 0
fi

umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/extensions" <<END
[req]
distinguished_name = subject
[subject]
[authority]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[node]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = serverAuth, clientAuth
subjectAltName = DNS:$name, DNS:localhost, IP:127.0.0.1
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
END
openssl req -x509 -newkey rsa:3072 -nodes -config "$work/extensions" -extensions authority -days $days \
  -subj "/CN=ASB Case Review, authority of $name" -keyout "$work/ca.key" -out "$work/ca.crt" 2>/dev/null
openssl req -new -newkey rsa:3072 -nodes -config "$work/extensions" \
  -subj "/CN=$name" -keyout "$work/node.key" -out "$work/node.csr" 2>/dev/null
openssl x509 -req -in "$work/node.csr" -CA "$work/ca.crt" -CAkey "$work/ca.key" -CAcreateserial -days $days \
  -extfile "$work/extensions" -extensions node -out "$work/node.crt" 2>/dev/null

# The certificate last: without it everything is made again.
rm -f "$certificate/node.crt" "$certificate/node.key" "$authority/ca.crt"
put() {
  cp "$work/$1" "$2/$1.unfinished"
  chmod "$3" "$2/$1.unfinished"
  # Only root may give a file away, and only root needs to.
  [ "$(id -u)" != 0 ] || chown "$server_user" "$2/$1.unfinished"
  mv "$2/$1.unfinished" "$2/$1"
}
put node.key "$certificate" 400
put ca.crt "$authority" 444
put node.crt "$certificate" 444
echo "A certificate of $name was made; it is good for $days days."
