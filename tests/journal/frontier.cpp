// SPDX-License-Identifier: EUPL-1.2
#include "journal/frontier.hpp"

#include "journal/rfc6962.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace hefboom;
using namespace hefboom::journal;

namespace {

Frontier frontier_of(std::span<Hash const> leaves) {
    Frontier frontier;
    for (auto const& leaf : leaves)
        frontier.append(leaf);
    return frontier;
}

} // namespace

TEST_CASE("the frontier has the root of the whole tree at every size") {
    auto const leaves = rfc6962::numbered_leaves(300);
    Frontier frontier;
    CHECK(frontier.root() == root_of({}));
    std::size_t wrong = 0;
    for (std::size_t size = 1; size <= leaves.size(); ++size) {
        frontier.append(leaves[size - 1]);
        wrong += frontier.size() != size;
        wrong += frontier.root() != root_of(std::span(leaves).first(size));
    }
    CHECK(wrong == 0);
}

TEST_CASE("a frontier that was written and read goes on as if nothing happened") {
    CHECK(rc::check("append after from_bytes(to_bytes(x)) gives the same root", [] {
        auto const before = *rc::gen::inRange<std::size_t>(0, 200);
        auto const after = *rc::gen::inRange<std::size_t>(0, 20);
        auto const leaves = rfc6962::numbered_leaves(before + after);
        auto const written = frontier_of(std::span(leaves).first(before)).to_bytes();
        auto read = Frontier::from_bytes(written);
        RC_ASSERT(read.has_value());
        for (auto i = before; i < before + after; ++i)
            read->append(leaves[i]);
        RC_ASSERT(read->root() == root_of(leaves));
        RC_ASSERT(*read == frontier_of(leaves));
    }));
}

TEST_CASE("a frontier whose length does not fit its size is refused") {
    auto bytes = frontier_of(rfc6962::numbered_leaves(5)).to_bytes();
    bytes.push_back(0);
    CHECK(Frontier::from_bytes(bytes).error().key == "frontier.malformed");
    bytes.resize(bytes.size() - 2);
    CHECK_FALSE(Frontier::from_bytes(bytes));
    CHECK_FALSE(Frontier::from_bytes(Bytes{0, 0, 0}));
    bytes.push_back(0);
    bytes[7] = 7;
    CHECK_FALSE(Frontier::from_bytes(bytes));
}
