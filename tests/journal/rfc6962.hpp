// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/hex.hpp"
#include "journal/merkle.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace hefboom::journal::rfc6962 {

/// The eight leaves that the reference implementation of Certificate Transparency and everybody
/// after it tests with.
inline std::vector<std::string_view> const leaves{"",
                                                  "00",
                                                  "10",
                                                  "2021",
                                                  "3031",
                                                  "40414243",
                                                  "5051525354555657",
                                                  "606162636465666768696a6b6c6d6e6f"};

/// The roots over the first 1, 2, … 8 of them.
inline std::vector<std::string_view> const roots{
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

inline Hash hash_from(std::string_view digits) {
    Hash hash{};
    std::ranges::copy(from_hex(digits).value(), hash.begin());
    return hash;
}

inline std::vector<Hash> leaf_hashes() {
    std::vector<Hash> hashes;
    for (auto const leaf : leaves)
        hashes.push_back(leaf_hash_of(from_hex(leaf).value()));
    return hashes;
}

/// Leaf hashes of the texts "0", "1", … as many as asked for.
inline std::vector<Hash> numbered_leaves(std::size_t count) {
    std::vector<Hash> hashes;
    for (std::size_t i = 0; i < count; ++i)
        hashes.push_back(leaf_hash_of(as_bytes(std::to_string(i))));
    return hashes;
}

} // namespace hefboom::journal::rfc6962
