// SPDX-License-Identifier: EUPL-1.2
#include "domain/two_keys.hpp"

#include <algorithm>
#include <string>

namespace hefboom::domain {

std::vector<Party> TwoKeys::standing() const {
    std::vector<Party> parties;
    if (client) parties.push_back(Party::client);
    if (contractor) parties.push_back(Party::contractor);
    return parties;
}

Result<void> falls_acknowledged(TwoKeys const& keys, std::vector<Party> const& acknowledged,
                                std::string_view refusal_key) {
    auto named = acknowledged;
    std::ranges::sort(named);
    auto const standing = keys.standing();
    if (named == standing) return {};
    std::string parties;
    for (auto const party : standing) {
        if (!parties.empty()) parties += ',';
        parties += party == Party::client ? "client" : "contractor";
    }
    return refuse(Refused::conflict, refusal_key, {{"parties", parties}});
}

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
