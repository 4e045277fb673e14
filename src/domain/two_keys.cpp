// SPDX-License-Identifier: EUPL-1.2
#include "domain/two_keys.hpp"

namespace hefboom::domain {

void TwoKeys::void_both() {
    auto const next = version + 1;
    *this = TwoKeys{};
    version = next;
}

Result<void> may_turn(TwoKeys const& keys, Party party, std::int32_t version) {
    if (version != keys.version) return refuse(Refused::conflict, "key.outdated");
    if (keys.of(party)) return refuse(Refused::conflict, "key.already_turned");
    return {};
}

Result<void> may_take_back(TwoKeys const& keys, Party party) {
    if (!keys.of(party)) return refuse(Refused::conflict, "key.not_turned");
    if (keys.sealed()) return refuse(Refused::conflict, "key.sealed");
    return {};
}

} // namespace hefboom::domain
