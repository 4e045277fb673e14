// SPDX-License-Identifier: EUPL-1.2
#include "backend.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace hefboom;
using namespace hefboom::store;

namespace {

auto const first = numbered<EngagementId>(1);
auto const second = numbered<EngagementId>(2);
auto const moment = Instant{1'700'000'000'000};

EngagementWrites boxes(std::vector<domain::BoxChange> changes) {
    auto writes = writes_of(1);
    writes.boxes = std::move(changes);
    return writes;
}

EngagementWrites drafting(std::string_view section, std::uint64_t expected,
                          std::optional<Bytes> text) {
    auto writes = writes_of(1);
    writes.drafts = {
        {.key = draft_key(section), .expected = expected, .base = 3, .text = std::move(text)}};
    return writes;
}

domain::OpenBox open(std::uint64_t box) {
    return {numbered<BoxId>(box)};
}

domain::DestroyBox destroy(std::uint64_t box) {
    return {numbered<BoxId>(box)};
}

domain::BoxRow row(std::uint64_t sequence, std::string_view cells) {
    return {.party = 1, .sequence = sequence, .cells = bytes_of(cells)};
}

Item readable(NewItem const& item) {
    return {.state = Item::State::readable,
            .item_class = item.item_class,
            .erased_at = {},
            .bytes = item.bytes};
}

} // namespace

TEST_CASE("a text comes out as it went in, also after opening again") {
    on_each_backend([](Backend& backend) {
        auto writes = writes_of(1);
        auto vault = text(2, "wie wat zei");
        vault.item_class = ItemClass::vault;
        writes.items = {text(1, "Statement: een sleutel is geen vertrouwen."), vault, text(3, "")};
        CHECK(commit(backend.store(), writes).written == Written::done);
        for (int opening = 0; opening < 2; ++opening) {
            for (auto const& item : writes.items)
                CHECK(backend.store().item(first, item.id) == readable(item));
            backend.reopen();
        }
    });
}

TEST_CASE("a text is not found from another engagement, nor under an unknown id") {
    on_each_backend([](Backend& backend) {
        auto writes = writes_of(1);
        writes.items = {text(1, "ours")};
        commit(backend.store(), writes);
        commit(backend.store(), writes_of(2));
        CHECK_FALSE(backend.store().item(second, numbered<ItemId>(1)));
        CHECK_FALSE(backend.store().item(numbered<EngagementId>(3), numbered<ItemId>(1)));
        CHECK_FALSE(backend.store().item(first, numbered<ItemId>(2)));
    });
}

TEST_CASE("several texts are found in the order asked for") {
    on_each_backend([](Backend& backend) {
        auto writes = writes_of(1);
        writes.items = {text(1, "one"), text(2, "two")};
        commit(backend.store(), writes);
        auto const asked =
            std::array{numbered<ItemId>(2), numbered<ItemId>(9), numbered<ItemId>(1)};
        auto const found = backend.store().items(first, asked);
        REQUIRE(found.size() == 3);
        CHECK(found[0] == readable(writes.items[1]));
        CHECK_FALSE(found[1]);
        CHECK(found[2] == readable(writes.items[0]));
    });
}

TEST_CASE("an erased text says when it was erased, and its id is never free again") {
    on_each_backend([](Backend& backend) {
        auto writes = writes_of(1);
        writes.items = {text(1, "regretted"), text(2, "kept")};
        commit(backend.store(), writes);
        auto erase = writes_of(1);
        erase.erased = {numbered<ItemId>(1), numbered<ItemId>(77)};
        CHECK(commit(backend.store(), erase).written == Written::done);
        auto later = erase;
        later.erased_at = moment + 5;
        CHECK(commit(backend.store(), later).written == Written::done);
        for (int opening = 0; opening < 2; ++opening) {
            auto const gone = backend.store().item(first, numbered<ItemId>(1));
            REQUIRE(gone);
            CHECK(gone->state == Item::State::erased);
            CHECK(gone->erased_at == moment);
            CHECK(gone->bytes.empty());
            CHECK(backend.store().item(first, numbered<ItemId>(2)) == readable(writes.items[1]));
            backend.reopen();
        }
        auto again = writes_of(1);
        again.items = {text(1, "back")};
        CHECK(commit(backend.store(), again).written == Written::item_known);
    });
}

TEST_CASE("a text of another engagement cannot be erased or replaced") {
    on_each_backend([](Backend& backend) {
        auto writes = writes_of(1);
        writes.items = {text(1, "ours")};
        commit(backend.store(), writes);
        auto theirs = writes_of(2);
        theirs.erased = {numbered<ItemId>(1)};
        CHECK(commit(backend.store(), theirs).written == Written::done);
        auto replace = writes_of(2);
        replace.items = {text(1, "theirs")};
        CHECK(commit(backend.store(), replace).written == Written::item_known);
        CHECK(backend.store().item(first, numbered<ItemId>(1)) == readable(writes.items[0]));
    });
}

TEST_CASE("a text made and erased in one batch is erased") {
    on_each_backend([](Backend& backend) {
        auto writes = writes_of(1);
        writes.items = {text(1, "never mind")};
        writes.erased = {numbered<ItemId>(1)};
        CHECK(commit(backend.store(), writes).written == Written::done);
        auto const item = backend.store().item(first, numbered<ItemId>(1));
        REQUIRE(item);
        CHECK(item->state == Item::State::erased);
    });
}

TEST_CASE("an erasure that is refused destroys nothing") {
    on_each_backend([](Backend& backend) {
        auto writes = writes_of(1);
        writes.items = {text(1, "stays")};
        writes.entries = entries(0, 1);
        commit(backend.store(), writes);
        auto stale = writes_of(1);
        stale.entries = entries(0, 1);
        stale.erased = {numbered<ItemId>(1)};
        CHECK(commit(backend.store(), stale).written == Written::stale_size);
        CHECK(backend.store().item(first, numbered<ItemId>(1)) == readable(writes.items[0]));
        backend.reopen();
        CHECK(backend.store().item(first, numbered<ItemId>(1)) == readable(writes.items[0]));
    });
}

TEST_CASE("in a box the highest sequence of each token stays") {
    on_each_backend([](Backend& backend) {
        commit(backend.store(), boxes({open(1), open(2)}));
        commit(backend.store(), boxes({put(1, 10, 5, "five"), put(1, 11, 1, "other")}));
        commit(backend.store(), boxes({put(1, 10, 4, "four"), put(1, 10, 5, "five again")}));
        for (int opening = 0; opening < 2; ++opening) {
            auto const found = backend.store().boxes(first);
            REQUIRE(found.size() == 2);
            CHECK(found.at(numbered<BoxId>(1)) ==
                  domain::Box{{digest_of(10), row(5, "five")}, {digest_of(11), row(1, "other")}});
            CHECK(found.at(numbered<BoxId>(2)).empty());
            backend.reopen();
        }
        commit(backend.store(), boxes({put(1, 10, 6, "six")}));
        CHECK(backend.store().box_row(first, numbered<BoxId>(1), digest_of(10)) == row(6, "six"));
    });
}

TEST_CASE("a row for a box that is not open, or is another's, is refused") {
    on_each_backend([](Backend& backend) {
        CHECK(commit(backend.store(), boxes({put(1, 10, 1, "x")})).written == Written::no_box);
        commit(backend.store(), boxes({open(1)}));
        auto theirs = writes_of(2);
        theirs.boxes = {put(1, 10, 1, "x")};
        CHECK(commit(backend.store(), theirs).written == Written::no_box);
        theirs.boxes = {destroy(1)};
        CHECK(commit(backend.store(), theirs).written == Written::done);
        CHECK(backend.store().boxes(first).size() == 1);
        CHECK_FALSE(backend.store().box_row(second, numbered<BoxId>(1), digest_of(10)));
    });
}

TEST_CASE("a refused batch takes back the rows before the refusal") {
    on_each_backend([](Backend& backend) {
        commit(backend.store(), boxes({open(1), put(1, 10, 1, "one")}));
        auto const refused = boxes({put(1, 10, 2, "two"), destroy(1), open(3), put(4, 1, 1, "x")});
        CHECK(commit(backend.store(), refused).written == Written::no_box);
        CHECK(backend.store().boxes(first) ==
              std::map<BoxId, domain::Box>{{numbered<BoxId>(1), {{digest_of(10), row(1, "one")}}}});
        CHECK(commit(backend.store(), boxes({put(3, 1, 1, "x")})).written == Written::no_box);
    });
}

TEST_CASE("a destroyed box is gone, and opened again it is empty") {
    on_each_backend([](Backend& backend) {
        commit(backend.store(), boxes({open(1), put(1, 10, 9, "nine"), open(1)}));
        CHECK(backend.store().boxes(first).at(numbered<BoxId>(1)).size() == 1);
        commit(backend.store(), boxes({destroy(1)}));
        CHECK(backend.store().boxes(first).empty());
        CHECK(commit(backend.store(), boxes({put(1, 10, 10, "x")})).written == Written::no_box);
        commit(backend.store(), boxes({open(1), put(1, 10, 1, "one")}));
        backend.reopen();
        CHECK(backend.store().boxes(first).at(numbered<BoxId>(1)) ==
              domain::Box{{digest_of(10), row(1, "one")}});
    });
}

TEST_CASE("boxes opened, filled, destroyed and opened again in one batch end as the last says") {
    on_each_backend([](Backend& backend) {
        commit(backend.store(),
               boxes({open(1), put(1, 1, 1, "a"), destroy(1), open(1), put(1, 2, 1, "b")}));
        backend.reopen();
        CHECK(backend.store().boxes(first).at(numbered<BoxId>(1)) ==
              domain::Box{{digest_of(2), row(1, "b")}});
    });
}

TEST_CASE("a draft is kept with the revision it was written on") {
    on_each_backend([](Backend& backend) {
        auto const outcome = commit(backend.store(), drafting("facts", 0, bytes_of("one")));
        REQUIRE(outcome.drafts.size() == 1);
        CHECK(outcome.drafts[0].state == DraftOutcome::State::written);
        CHECK(outcome.drafts[0].revision > 0);
        backend.reopen();
        auto const expected = Draft{.key = draft_key("facts"),
                                    .base = 3,
                                    .revision = outcome.drafts[0].revision,
                                    .text = bytes_of("one")};
        CHECK(backend.store().draft(first, draft_key("facts")) == expected);
        CHECK_FALSE(backend.store().draft(first, draft_key("wishes")));
        CHECK_FALSE(backend.store().draft(second, draft_key("facts")));
    });
}

TEST_CASE("a draft changes only for whoever knows its revision") {
    on_each_backend([](Backend& backend) {
        using enum DraftOutcome::State;
        auto& store = backend.store();
        auto const one = commit(store, drafting("facts", 0, bytes_of("one"))).drafts[0];
        auto const two = commit(store, drafting("facts", one.revision, bytes_of("two"))).drafts[0];
        CHECK(two == DraftOutcome{.state = written, .revision = one.revision + 1});
        for (auto const stale_revision : {std::uint64_t{0}, one.revision, two.revision + 1}) {
            auto const late = commit(store, drafting("facts", stale_revision, bytes_of("late")));
            CHECK(late.written == Written::done);
            CHECK(late.drafts[0] == DraftOutcome{.state = stale, .revision = two.revision});
            auto const gone = commit(store, drafting("facts", stale_revision, std::nullopt));
            CHECK(gone.drafts[0] == DraftOutcome{.state = stale, .revision = two.revision});
        }
        CHECK(store.draft(first, draft_key("facts"))->text == bytes_of("two"));
    });
}

TEST_CASE("the revision of a deleted draft does not open the next one") {
    on_each_backend([](Backend& backend) {
        using enum DraftOutcome::State;
        auto& store = backend.store();
        auto const one = commit(store, drafting("facts", 0, bytes_of("one"))).drafts[0];
        auto const gone = commit(store, drafting("facts", one.revision, std::nullopt)).drafts[0];
        CHECK(gone == DraftOutcome{.state = deleted, .revision = 0});
        CHECK_FALSE(store.draft(first, draft_key("facts")));
        CHECK(commit(store, drafting("facts", 9, std::nullopt)).drafts[0].state == deleted);
        commit(store, drafting("facts", 0, bytes_of("new life")));
        auto const late = commit(store, drafting("facts", one.revision, bytes_of("old life")));
        CHECK(late.drafts[0].state == stale);
        CHECK(store.draft(first, draft_key("facts"))->text == bytes_of("new life"));
    });
}

TEST_CASE("a draft made, saved again and deleted in one batch leaves nothing") {
    on_each_backend([](Backend& backend) {
        using enum DraftOutcome::State;
        auto writes = drafting("facts", 0, bytes_of("one"));
        writes.drafts.push_back({.key = draft_key("wishes"), .text = bytes_of("two")});
        writes.drafts.push_back({.key = draft_key("facts"), .expected = 0, .text = bytes_of("x")});
        auto const outcome = commit(backend.store(), writes);
        REQUIRE(outcome.drafts.size() == 3);
        CHECK(outcome.drafts[0].state == written);
        CHECK(outcome.drafts[1].state == written);
        CHECK(outcome.drafts[2].state == stale);
        auto const mine =
            backend.store().drafts(first, numbered<ObjectId>(5), numbered<AccountId>(6));
        REQUIRE(mine.size() == 2);
        CHECK(mine[0].key.section == "facts");
        CHECK(mine[1].text == bytes_of("two"));
        CHECK(backend.store().drafts(first, numbered<ObjectId>(5), numbered<AccountId>(7)).empty());
    });
}
