// SPDX-License-Identifier: EUPL-1.2
#include "journal/checkpoint.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace hefboom;
using namespace hefboom::journal;

namespace {

LogId const log_id{{0xab}};
constexpr std::string_view origin = "hefboom/ab000000000000000000000000000000";
Checkpoint const checkpoint{{log_id, 1}, {7, {1, 2, 3}}};

SigningKey key() {
    return SigningKey::from_seed(key_name(log_id), SignatureType::ed25519, {4, 2}).value();
}

} // namespace

TEST_CASE("a checkpoint is three lines") {
    CHECK(to_text(checkpoint) ==
          std::string(origin) + "\n7\nAQIDAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
}

TEST_CASE("every checkpoint comes back from its text") {
    CHECK(rc::check("checkpoint_from_text(to_text(x)) == x", [] {
        Checkpoint any;
        any.origin.log.bytes = *rc::gen::arbitrary<std::array<std::uint8_t, 16>>();
        any.origin.epoch = *rc::gen::inRange<std::uint32_t>(1, 1000);
        any.tree.size = *rc::gen::arbitrary<std::uint64_t>();
        any.tree.root = *rc::gen::arbitrary<Hash>();
        RC_ASSERT(checkpoint_from_text(to_text(any)).value() == any);
    }));
}

TEST_CASE("a later epoch has its own origin and keeps the name of the key") {
    CHECK(to_string(Origin{log_id, 1}) == origin);
    CHECK(to_string(Origin{log_id, 2}) == std::string(origin) + "/2");
    CHECK(origin_from(std::string(origin) + "/2").value() == Origin{log_id, 2});
    CHECK(key_name(log_id) == origin);
    for (auto const* wrong : {"/1", "/0", "/02", "/", "/x", "2", "/4294967296", "/2/3"})
        CHECK(origin_from(std::string(origin) + wrong).error().key == "origin.malformed");
    CHECK_FALSE(origin_from("hefboom/ab"));
    CHECK_FALSE(origin_from("example.com/log"));
}

TEST_CASE("a checkpoint in any other form is refused") {
    auto const good = to_text(checkpoint);
    CHECK_FALSE(checkpoint_from_text(good + "an extension\n"));
    CHECK_FALSE(checkpoint_from_text(good + "\n"));
    for (std::size_t length = 0; length < good.size(); ++length)
        CHECK_FALSE(checkpoint_from_text(good.substr(0, length)));
    auto leading_zero = good;
    leading_zero.replace(leading_zero.find("\n7\n"), 3, "\n07\n");
    CHECK(checkpoint_from_text(leading_zero).error().key == "checkpoint.malformed");
}

TEST_CASE("a signed checkpoint is verified with its key only") {
    auto const note = parse_note(format(sign_checkpoint(key(), checkpoint))).value();
    CHECK(verified_checkpoint(note, key().verifier()).value() == checkpoint);
    auto const other =
        SigningKey::from_seed(key_name(log_id), SignatureType::ed25519, {4, 3}).value();
    CHECK(verified_checkpoint(note, other.verifier()).error().key == "checkpoint.unsigned");
    auto forged = note;
    forged.text = to_text({{log_id, 1}, {8, {1, 2, 3}}});
    CHECK(verified_checkpoint(forged, key().verifier()).error().key == "checkpoint.forged");
}
