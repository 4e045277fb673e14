// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/canaries.hpp"

#include <algorithm>

namespace hefboom::scenarios {

std::vector<Found> leaks(std::vector<Canary> const& canaries, std::vector<Told> const& told) {
    std::vector<Found> found;
    for (auto const& text : told)
        for (auto const& canary : canaries)
            if (!canary.may.contains(text.who) &&
                text.bytes.find(canary.bytes) != std::string::npos)
                found.push_back({canary.kind, text.who, text.channel, canary.bytes});
    return found;
}

std::size_t seen_by(std::string const& who, std::string const& kind,
                    std::vector<Canary> const& canaries, std::vector<Told> const& told) {
    return static_cast<std::size_t>(std::ranges::count_if(canaries, [&](Canary const& canary) {
        return canary.kind == kind && std::ranges::any_of(told, [&](Told const& text) {
                   return text.who == who && text.bytes.find(canary.bytes) != std::string::npos;
               });
    }));
}

} // namespace hefboom::scenarios
