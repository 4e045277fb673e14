// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/cases.hpp"

namespace hefboom::demo {

ToldWithdrawn const& told_case_e() {
    static ToldWithdrawn const told{.code = "E",
                                    .title = "De nacht dat alles tegelijk kwam",
                                    .opened = "2025-02-03 10:00",
                                    .rated = "2025-02-05 11:00",
                                    .withdrawn = "2025-02-06 09:00",
                                    .reason = "Ergste, niet typerend.",
                                    .client = {domain::Frequency::once_or_twice, 1, 2},
                                    .contractor = {domain::Frequency::none, 0, 1}};
    return told;
}

} // namespace hefboom::demo
