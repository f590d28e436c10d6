#!/bin/sh
# Trains and writes the reader: ./reader.sh ENCODER SILVER POLNEAR OUT
set -e
here=$(dirname "$0")
encoder=$1 silver=$2 polnear=$3 out=$4
mkdir -p "$out"
# shellcheck disable=SC2086
python3 "$here/train_reader.py" --encoder "$encoder" --silver "$silver" --model "$out/reader.pt" $TRAIN_OPTIONS
python3 "$here/train_cues.py" --encoder "$encoder" --model "$out/reader.pt" --cues "$polnear/train.tsv" --probe "$polnear/dev.tsv"
python3 "$here/export_reader.py" --encoder "$encoder" --model "$out/reader.pt" --onnx "$out/reader.plain.onnx" \
    --labels "$out/reader.labels.json"
python3 "$here/compact_reader.py" "$out/reader.plain.onnx" "$out/reader.int8.onnx"
