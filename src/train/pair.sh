#!/bin/sh
# Prepares the data, trains, calibrates and writes the pair model: ./pair.sh ENCODER WORDNET SILVER DATA OUT
# DATA_OPTIONS is passed on to pair_data.py, for example DATA_OPTIONS="--met met.tsv";
# TRAIN_OPTIONS is passed on to train_pair.py, for example TRAIN_OPTIONS="--minutes 40".
set -e
here=$(dirname "$0")
encoder=$1 wordnet=$2 silver=$3 data=$4 out=$5
# shellcheck disable=SC2086
python3 "$here/pair_data.py" --data "$data" --silver "$silver" --encoder "$encoder" --wordnet "$wordnet" --out "$out" $DATA_OPTIONS
# shellcheck disable=SC2086
python3 "$here/train_pair.py" --encoder "$encoder" --examples "$out" --model "$out/pair.pt" $TRAIN_OPTIONS
python3 "$here/export_pair.py" --encoder "$encoder" --examples "$out" --model "$out/pair.pt" \
    --onnx "$out/pair.int8.onnx" --golden "$here/../test/resources/org/counterclaim/learned/golden.tsv"
