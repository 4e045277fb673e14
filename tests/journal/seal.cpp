// SPDX-License-Identifier: EUPL-1.2
#include "journal/seal.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <utility>

using namespace hefboom;
using namespace hefboom::journal;

namespace {

Nonce const nonce{{9, 8, 7}};

SealKey seal_key() {
    return SealKey({1, 2, 3, 4});
}

} // namespace

TEST_CASE("what is sealed opens to the same bytes") {
    CHECK(rc::check("open(seal(x)) == x", [](Bytes const& plain, Bytes const& associated) {
        auto const sealed = seal(seal_key(), nonce, plain, associated);
        RC_ASSERT(sealed.size() == plain.size() + seal_overhead);
        RC_ASSERT(open(seal_key(), sealed, associated) == plain);
    }));
}

TEST_CASE("no flipped bit of a sealed text opens") {
    auto sealed = seal(seal_key(), nonce, as_bytes("in vertrouwen gezegd"), as_bytes("item"));
    std::size_t opened = 0;
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        auto const mask = static_cast<std::uint8_t>(1U << (bit % 8));
        sealed[bit / 8] ^= mask;
        opened += open(seal_key(), sealed, as_bytes("item")).has_value();
        sealed[bit / 8] ^= mask;
    }
    CHECK(opened == 0);
    CHECK(open(seal_key(), sealed, as_bytes("item")));
}

TEST_CASE("another key, another place or a cut text does not open") {
    auto const sealed = seal(seal_key(), nonce, as_bytes("tekst"), as_bytes("item"));
    CHECK_FALSE(open(SealKey({5}), sealed, as_bytes("item")));
    CHECK_FALSE(open(seal_key(), sealed, as_bytes("iten")));
    for (std::size_t length = 0; length < sealed.size(); ++length)
        CHECK_FALSE(open(seal_key(), ByteView(sealed).first(length), as_bytes("item")));
}

TEST_CASE("a key that was moved from is wiped") {
    auto from = seal_key();
    auto const to = std::move(from);
    CHECK(to.bytes() == seal_key().bytes());
    // NOLINTNEXTLINE(bugprone-use-after-move): what is left behind is what is tested.
    CHECK(from.bytes() == std::array<std::uint8_t, 32>{});
    CHECK(to.copy().bytes() == to.bytes());
}
