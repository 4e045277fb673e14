// SPDX-License-Identifier: EUPL-1.2
#include "store/sealing.hpp"

#include "journal/seal.hpp"

#include <sodium.h>

#include <cassert>

namespace hefboom::store {

namespace {

constexpr std::size_t usual_place_bytes = 128;

void start_sodium() {
    static bool const started = sodium_init() >= 0;
    assert(started);
}

} // namespace

Key new_key() {
    start_sodium();
    Key key;
    randombytes_buf(key.data(), key.size());
    return key;
}

std::array<std::uint8_t, 16> new_id() {
    start_sodium();
    std::array<std::uint8_t, 16> id;
    randombytes_buf(id.data(), id.size());
    return id;
}

std::uint32_t random_below(std::uint32_t limit) {
    start_sodium();
    return randombytes_uniform(limit);
}

Place::Place(std::string_view kind) {
    bytes_.reserve(usual_place_bytes);
    add(kind);
}

Place& Place::add(std::span<std::uint8_t const> field) {
    add(static_cast<std::uint64_t>(field.size()));
    bytes_.insert(bytes_.end(), field.begin(), field.end());
    return *this;
}

Place& Place::add(std::string_view field) {
    add(static_cast<std::uint64_t>(field.size()));
    bytes_.insert(bytes_.end(), field.begin(), field.end());
    return *this;
}

Place& Place::add(std::uint64_t field) {
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes_.push_back(static_cast<std::uint8_t>(field >> shift));
    return *this;
}

Bytes seal(Key const& key, Place const& place, std::span<std::uint8_t const> plain) {
    start_sodium();
    journal::Nonce nonce;
    randombytes_buf(nonce.bytes.data(), nonce.bytes.size());
    return journal::seal(journal::SealKey(key), nonce, plain, place.bytes());
}

std::optional<Bytes> unseal(Key const& key, Place const& place,
                            std::span<std::uint8_t const> sealed) {
    start_sodium();
    return journal::open(journal::SealKey(key), sealed, place.bytes());
}

} // namespace hefboom::store
