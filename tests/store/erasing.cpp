// SPDX-License-Identifier: EUPL-1.2
#include "backend.hpp"
#include "samples.hpp"
#include "store/open.hpp"
#include "store/sqlite_database.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace hefboom;
using namespace hefboom::store;

namespace {

constexpr std::size_t piece_bytes = 24;
constexpr std::size_t long_text_bytes = 20'000;

Bytes contents(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Whether any file of the folder holds these bytes.
bool holds(std::filesystem::path const& folder, ByteView bytes) {
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        auto const all = contents(entry.path());
        if (!std::ranges::search(all, bytes).empty()) return true;
    }
    return false;
}

/// Whether any file holds any piece of the bytes: a long value is spread over pages.
bool holds_a_piece(std::filesystem::path const& folder, ByteView bytes) {
    for (std::size_t at = 0; at + piece_bytes <= bytes.size(); at += 10 * piece_bytes)
        if (holds(folder, bytes.subspan(at, piece_bytes))) return true;
    return false;
}

/// The values of one column, read from a copy of the folder while the store has it open.
std::vector<Bytes> column(std::filesystem::path const& folder, char const* file,
                          char const* query) {
    ScratchFolder copy;
    std::filesystem::copy(folder, copy.path(), std::filesystem::copy_options::recursive);
    sqlite::Database database(copy.path() / file, {});
    std::vector<Bytes> values;
    auto rows = database.query(sqlite::Sql{query});
    while (rows.next())
        values.push_back(rows.bytes(0));
    return values;
}

} // namespace

TEST_CASE(
    "what is erased is nowhere in any file: not its words, not its sealed form, not its key") {
    ScratchFolder folder;
    auto const data = folder.path() / "data";
    auto const store = open_sqlite(data);
    std::string const canary = "een zin die niemand mag terugvinden";
    std::string long_text;
    while (long_text.size() < long_text_bytes)
        long_text += canary;

    auto writes = writes_of(1);
    writes.entries = entries(0, 3);
    writes.items = {text(1, canary), text(2, long_text)};
    writes.boxes = {domain::OpenBox{numbered<BoxId>(3)}, put(3, 1, 1, canary)};
    writes.drafts = {{.key = draft_key("facts"), .text = bytes_of(canary)}};
    auto const draft = commit(*store, writes).drafts[0];

    std::vector<Bytes> secrets;
    for (auto const* query :
         {"select sealed from items", "select sealed from box_rows", "select sealed from drafts"})
        for (auto& value : column(data, "journal.db", query))
            secrets.push_back(std::move(value));
    auto const keys = column(data, "keys.db", "select key from keys");
    REQUIRE(secrets.size() == 4);
    REQUIRE(keys.size() == 4);
    for (auto const& secret : secrets)
        CHECK(holds_a_piece(data, secret));
    for (auto const& key : keys)
        CHECK(holds(data, key));
    CHECK_FALSE(holds_a_piece(data, bytes_of(long_text)));

    auto erasing = writes_of(1);
    erasing.erased = {numbered<ItemId>(1), numbered<ItemId>(2)};
    erasing.boxes = {domain::DestroyBox{numbered<BoxId>(3)}};
    erasing.drafts = {{.key = draft_key("facts"), .expected = draft.revision, .text = {}}};
    CHECK(commit(*store, erasing).written == Written::done);
    for (auto const& secret : secrets)
        CHECK_FALSE(holds_a_piece(data, secret));
    for (auto const& key : keys)
        CHECK_FALSE(holds(data, key));
    CHECK_FALSE(holds(data, bytes_of(canary)));
    CHECK(read_all(*store, numbered<EngagementId>(1), 0) == entries(0, 3));
    CHECK(store->damage().empty());
}

TEST_CASE("a ballot is in no file as it was cast") {
    ScratchFolder folder;
    auto const data = folder.path() / "data";
    auto const store = open_sqlite(data);
    auto writes = writes_of(1);
    writes.boxes = {domain::OpenBox{numbered<BoxId>(1)}};
    commit(*store, writes);
    for (std::uint64_t seat = 0; seat < 500; ++seat) {
        auto vote = writes_of(1);
        vote.boxes = {put(1, seat, 1, "canary of seat " + std::to_string(seat))};
        commit(*store, vote);
    }
    CHECK_FALSE(holds(data, bytes_of("canary of seat")));
}
