// SPDX-License-Identifier: EUPL-1.2
#include "domain/trust/trust_rules.hpp"

namespace hefboom::domain {

void evolve(Engagement& state, Stamp const& stamp, CosignatureTaken const& event) {
    state.cosignatures.push_back({.size = event.size,
                                  .at = stamp.at,
                                  .party = event.party,
                                  .member = event.member,
                                  .note = event.note,
                                  .key = event.key});
}

} // namespace hefboom::domain
