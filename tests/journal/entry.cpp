// SPDX-License-Identifier: EUPL-1.2
#include "journal/entry.hpp"

#include "base/hex.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace hefboom;
using namespace hefboom::journal;

namespace {

Header const opened{.type = "case.opened",
                    .object = {{0xab, 1}},
                    .version = 1,
                    .actor = {{0xcd, 2}},
                    .at = {1'742'290'200'000}};

constexpr std::string_view opened_json =
    R"({"type":"case.opened","object":"ab010000000000000000000000000000","version":1,)"
    R"("actor":"cd020000000000000000000000000000","at":1742290200000})";

Entry const first_entry{std::string(opened_json), {{1}}, R"({"level":2})", {{2}}};
LogId const log_of_entry{{7}};

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string result(text);
    auto const at = result.find(from);
    REQUIRE(at != std::string::npos);
    return result.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("a header has one form") {
    CHECK(to_json(opened) == opened_json);
    CHECK(header_from_json(opened_json).value() == opened);
}

TEST_CASE("every header comes back from its bytes") {
    CHECK(rc::check("header_from_json(to_json(x)) == x", [] {
        Header header;
        header.type = *rc::gen::nonEmpty(
            rc::gen::container<std::string>(rc::gen::elementOf(std::string("abcxyz019_."))));
        if (header.type.size() > max_type_characters) header.type.resize(max_type_characters);
        header.object.bytes = *rc::gen::arbitrary<std::array<std::uint8_t, 16>>();
        header.actor.bytes = *rc::gen::arbitrary<std::array<std::uint8_t, 16>>();
        header.version = *rc::gen::arbitrary<std::uint32_t>();
        header.at.ms = *rc::gen::nonNegative<std::int64_t>();
        RC_ASSERT(header_from_json(to_json(header)).value() == header);
    }));
}

TEST_CASE("a header in any other form is refused") {
    for (auto const& json : {
             replaced(opened_json, "case.opened", "Case.opened"),
             replaced(opened_json, "case.opened", ""),
             replaced(opened_json, "case.opened", std::string(65, 'a')),
             replaced(opened_json, "ab01", "AB01"),
             replaced(opened_json, "ab01", "ab0"),
             replaced(opened_json, ":1,", ":01,"),
             replaced(opened_json, ":1,", ":-1,"),
             replaced(opened_json, ":1,", ":4294967296,"),
             replaced(opened_json, ":1,", ": 1,"),
             replaced(opened_json, ":1742290200000", ":-1"),
             replaced(opened_json, ":1742290200000", ":1e3"),
             replaced(opened_json, ":1742290200000", ":9223372036854775808"),
             replaced(opened_json, "}", "} "),
             replaced(opened_json, "}", ",\"more\":1}"),
             replaced(opened_json, "{", " {"),
             replaced(opened_json, "\"type\"", "\"kind\""),
         })
        CHECK(header_from_json(json).error().key == "entry.header_malformed");
    for (std::size_t length = 0; length < opened_json.size(); ++length)
        CHECK_FALSE(header_from_json(opened_json.substr(0, length)));
}

TEST_CASE("a leaf shows the log and two commitments and nothing else") {
    auto const commitments = commitments_of(first_entry);
    auto const leaf = leaf_bytes(log_of_entry, commitments);
    CHECK(leaf ==
          R"({"format":"hefboom/1","log":")" + to_hex(log_of_entry.bytes) + R"(","header":")" +
              to_hex(commit(Committed::header, first_entry.header_salt,
                            as_bytes(first_entry.header))) +
              R"(","body":")" +
              to_hex(commit(Committed::body, first_entry.body_salt, as_bytes(first_entry.body))) +
              R"("})");
    CHECK(leaf.size() == 213);
    CHECK(leaf_hash(log_of_entry, first_entry) == leaf_hash_of(as_bytes(leaf)));
}

TEST_CASE("every part of an entry and the log change the leaf") {
    auto const hash = leaf_hash(log_of_entry, first_entry);
    auto other = first_entry;
    other.header.back() = ' ';
    CHECK(leaf_hash(log_of_entry, other) != hash);
    other = first_entry;
    other.body.back() = ' ';
    CHECK(leaf_hash(log_of_entry, other) != hash);
    other = first_entry;
    other.header_salt.bytes[31] = 1;
    CHECK(leaf_hash(log_of_entry, other) != hash);
    other = first_entry;
    other.body_salt.bytes[31] = 1;
    CHECK(leaf_hash(log_of_entry, other) != hash);
    CHECK(leaf_hash(LogId{{8}}, first_entry) != hash);
}
