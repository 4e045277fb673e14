// SPDX-License-Identifier: EUPL-1.2
#include "backend.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

using namespace hefboom;
using namespace hefboom::store;

namespace {

auto const first = numbered<EngagementId>(1);
auto const second = numbered<EngagementId>(2);

EngagementWrites append(std::uint64_t engagement, std::uint64_t at, std::uint64_t count) {
    auto writes = writes_of(engagement);
    writes.expected_size = at;
    writes.entries = entries(at, count);
    writes.checkpoint = checkpoint(at + count);
    return writes;
}

} // namespace

TEST_CASE("an engagement nobody wrote to is empty") {
    on_each_backend([](Backend& backend) {
        CHECK(backend.store().size(first) == 0);
        CHECK(backend.store().engagements().empty());
        CHECK(read_all(backend.store(), first, 0).empty());
        CHECK_FALSE(backend.store().latest_checkpoint(first));
        CHECK_FALSE(backend.store().stopped());
    });
}

TEST_CASE("what is appended is read in order, also after opening again") {
    on_each_backend([](Backend& backend) {
        CHECK(commit(backend.store(), append(1, 0, 3)).written == Written::done);
        CHECK(commit(backend.store(), append(1, 3, 2)).written == Written::done);
        CHECK(read_all(backend.store(), first, 0) == entries(0, 5));
        backend.reopen();
        CHECK(backend.store().size(first) == 5);
        CHECK(read_all(backend.store(), first, 0) == entries(0, 5));
        CHECK(read_all(backend.store(), first, 4) == entries(4, 1));
        CHECK(read_all(backend.store(), first, 5).empty());
        CHECK(read_all(backend.store(), first, 99).empty());
    });
}

TEST_CASE("empty headers, bodies and salts stay what they are") {
    on_each_backend([](Backend& backend) {
        auto writes = writes_of(1);
        writes.entries = {Entry{.header = {}, .header_salt = {}, .body = {}, .body_salt = {}}};
        CHECK(commit(backend.store(), writes).written == Written::done);
        CHECK(read_all(backend.store(), first, 0) == writes.entries);
    });
}

TEST_CASE("a long journal is read whole, in pieces that let others in between") {
    on_each_backend([](Backend& backend) {
        CHECK(commit(backend.store(), append(1, 0, 10'000)).written == Written::done);
        std::uint64_t next = 0;
        auto in_order = true;
        backend.store().visit_entries(first, 17, [&](EntryView const& view) {
            in_order = in_order && view.index == 17 + next++;
        });
        CHECK(in_order);
        CHECK(next == 10'000 - 17);
    });
}

TEST_CASE("an append at another size than the journal has changes nothing of that engagement") {
    on_each_backend([](Backend& backend) {
        commit(backend.store(), append(1, 0, 2));
        for (std::uint64_t const wrong : {0u, 1u, 3u}) {
            auto stale = append(1, wrong, 1);
            stale.receipts = {receipt(7, wrong)};
            stale.items = {text(8, "a text")};
            stale.boxes = {domain::OpenBox{numbered<BoxId>(9)}};
            stale.drafts = {{.key = draft_key("facts"), .text = bytes_of("draft")}};
            auto const outcome = commit(backend.store(), stale);
            CHECK(outcome.written == Written::stale_size);
            CHECK(outcome.drafts.empty());
        }
        CHECK(read_all(backend.store(), first, 0) == entries(0, 2));
        CHECK(backend.store().latest_checkpoint(first) == checkpoint(2));
        CHECK_FALSE(backend.store().receipt(first, numbered<ActorId>(1), numbered<CommandId>(7)));
        CHECK_FALSE(backend.store().item(first, numbered<ItemId>(8)));
        CHECK(backend.store().boxes(first).empty());
        CHECK_FALSE(backend.store().draft(first, draft_key("facts")));
        CHECK(backend.store().damage().empty());
    });
}

TEST_CASE("in one batch each engagement is written or refused by itself") {
    on_each_backend([](Backend& backend) {
        commit(backend.store(), append(2, 0, 1));
        auto with_box = append(1, 0, 1);
        with_box.boxes = {domain::OpenBox{numbered<BoxId>(4)}};
        auto const outcomes =
            backend.store().commit({with_box, append(2, 0, 1), append(3, 0, 4)}).value();
        REQUIRE(outcomes.size() == 3);
        CHECK(outcomes[0].written == Written::done);
        CHECK(outcomes[1].written == Written::stale_size);
        CHECK(outcomes[2].written == Written::done);
        CHECK(backend.store().size(first) == 1);
        CHECK(backend.store().size(second) == 1);
        CHECK(backend.store().size(numbered<EngagementId>(3)) == 4);

        // What the first one made in memory survives the refusal of the second.
        auto row = writes_of(1);
        row.boxes = {put(4, 1, 1, "cells")};
        CHECK(commit(backend.store(), row).written == Written::done);
    });
}

TEST_CASE("a refused engagement that was new stays unknown") {
    on_each_backend([](Backend& backend) {
        CHECK(commit(backend.store(), append(1, 5, 1)).written == Written::stale_size);
        CHECK(backend.store().engagements().empty());
        CHECK(commit(backend.store(), append(1, 0, 1)).written == Written::done);
        CHECK(backend.store().engagements() ==
              std::vector<StoredEngagement>{{.id = first, .size = 1, .epoch_due = {}}});
    });
}

TEST_CASE("all checkpoints are kept, and the newest is found") {
    on_each_backend([](Backend& backend) {
        for (std::uint64_t size = 0; size < 12; size += 3)
            commit(backend.store(), append(1, size, 3));
        CHECK(backend.store().latest_checkpoint(first) == checkpoint(12));
        CHECK(backend.store().checkpoint(first, 6) == checkpoint(6));
        CHECK_FALSE(backend.store().checkpoint(first, 7));
        std::vector<Checkpoint> shown;
        backend.store().visit_checkpoints(first, 4,
                                          [&](Checkpoint const& found) { shown.push_back(found); });
        CHECK(shown == std::vector{checkpoint(6), checkpoint(9), checkpoint(12)});
    });
}

TEST_CASE("many checkpoints are shown each once, in order") {
    on_each_backend([](Backend& backend) {
        constexpr std::uint64_t many = 2'500;
        for (std::uint64_t size = 0; size < many; ++size)
            commit(backend.store(), append(1, size, 1));
        std::uint64_t next = 1;
        auto in_order = true;
        backend.store().visit_checkpoints(first, 0, [&](Checkpoint const& found) {
            in_order = in_order && found == checkpoint(next++);
        });
        CHECK(in_order);
        CHECK(next == many + 1);
    });
}

TEST_CASE("a receipt is found by actor and command, in its own engagement only") {
    on_each_backend([](Backend& backend) {
        auto writes = append(1, 0, 1);
        writes.receipts = {receipt(7, 0)};
        commit(backend.store(), writes);
        backend.reopen();
        auto& store = backend.store();
        CHECK(store.receipt(first, numbered<ActorId>(1), numbered<CommandId>(7)) == receipt(7, 0));
        CHECK_FALSE(store.receipt(first, numbered<ActorId>(2), numbered<CommandId>(7)));
        CHECK_FALSE(store.receipt(first, numbered<ActorId>(1), numbered<CommandId>(8)));
        CHECK_FALSE(store.receipt(second, numbered<ActorId>(1), numbered<CommandId>(7)));
    });
}

TEST_CASE("a second receipt under one command id refuses the whole append") {
    on_each_backend([](Backend& backend) {
        auto writes = append(1, 0, 1);
        writes.receipts = {receipt(7, 0)};
        commit(backend.store(), writes);
        auto again = append(1, 1, 1);
        again.receipts = {receipt(8, 1), receipt(7, 1)};
        CHECK(commit(backend.store(), again).written == Written::receipt_known);
        CHECK(backend.store().size(first) == 1);
        CHECK_FALSE(backend.store().receipt(first, numbered<ActorId>(1), numbered<CommandId>(8)));
    });
}

TEST_CASE("what a visitor throws ends the reading and leaves the store usable") {
    on_each_backend([](Backend& backend) {
        commit(backend.store(), append(1, 0, 3));
        auto const stop = [](EntryView const&) { throw std::runtime_error("enough"); };
        CHECK_THROWS_AS(backend.store().visit_entries(first, 0, stop), std::runtime_error);
        CHECK(commit(backend.store(), append(1, 3, 1)).written == Written::done);
        CHECK(read_all(backend.store(), first, 0) == entries(0, 4));
    });
}

TEST_CASE("an empty batch is done at once") {
    on_each_backend([](Backend& backend) { CHECK(backend.store().commit({}).value().empty()); });
}
