// SPDX-License-Identifier: EUPL-1.2
#include "journal/cosignature.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::journal;

namespace {

constexpr std::string_view signed_text = "hefboom/ab\n7\nAAAA\n";

SigningKey witness(std::uint8_t seed) {
    return SigningKey::from_seed("client", SignatureType::cosignature, {seed}).value();
}

} // namespace

TEST_CASE("a cosignature is a time and a signature over time and checkpoint") {
    auto const key = witness(1);
    auto const signature = cosign(key, "a\n1\nb\n", 1'679'315'147);
    REQUIRE(signature.signature.size() == 72);
    CHECK(signature.signature[4] == 0x64);
    CHECK(signature.signature[7] == 0xcb);
    auto const expected = key.sign(as_bytes("cosignature/v1\ntime 1679315147\na\n1\nb\n"));
    CHECK(Bytes(signature.signature.begin() + 8, signature.signature.end()) ==
          Bytes(expected.begin(), expected.end()));
}

TEST_CASE("a cosignature tells when it was made") {
    Note const note{.text = std::string(signed_text),
                    .signatures = {cosign(witness(1), signed_text, 12345)}};
    auto const read = parse_note(format(note)).value();
    CHECK(cosigned_at(read, witness(1).verifier()).value() == 12345);
}

TEST_CASE("the newest of several cosignatures counts") {
    Note const note{
        .text = std::string(signed_text),
        .signatures = {cosign(witness(1), signed_text, 20), cosign(witness(1), signed_text, 30),
                       cosign(witness(1), signed_text, 10), cosign(witness(2), signed_text, 99)}};
    CHECK(cosigned_at(note, witness(1).verifier()).value() == 30);
}

TEST_CASE("another witness, another time or another checkpoint is refused") {
    Note note{.text = std::string(signed_text),
              .signatures = {cosign(witness(1), signed_text, 12345)}};
    CHECK(cosigned_at(note, witness(2).verifier()).error().key == "cosignature.missing");
    for (std::size_t i = 0; i < note.signatures[0].signature.size(); ++i) {
        auto changed = note;
        changed.signatures[0].signature[i] ^= 1U;
        CHECK(cosigned_at(changed, witness(1).verifier()).error().key == "cosignature.forged");
    }
    auto cut = note;
    cut.signatures[0].signature.resize(7);
    CHECK(cosigned_at(cut, witness(1).verifier()).error().key == "cosignature.forged");
    note.text = "hefboom/ab\n8\nAAAA\n";
    CHECK(cosigned_at(note, witness(1).verifier()).error().key == "cosignature.forged");
}

TEST_CASE("a cosignature never counts as the log's own signature") {
    Note const note{.text = std::string(signed_text),
                    .signatures = {cosign(witness(1), signed_text, 12345)}};
    CHECK(signed_by(note, witness(1).verifier()) == Signed::unknown);
    auto const plain = SigningKey::from_seed("client", SignatureType::ed25519, {1}).value();
    CHECK(signed_by(note, plain.verifier()) == Signed::unknown);
}
