// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "scenarios/spine.hpp"

#include <string>
#include <vector>

namespace hefboom::scenarios {

/// Something that somebody can read, and all of it.
struct Told {
    std::string who; ///< letters of the matrix; "seat …", "link"; "log"; a file's name
    std::string channel;
    std::string bytes;
};

/// Every address of a view or print there is in this engagement now, with every id.
[[nodiscard]] std::vector<std::string> addresses_of(domain::Engagement const& state);

/// What every view and print, the newest checkpoint and the export tell this visitor.
[[nodiscard]] std::vector<Told> told_to(Visitor&& visitor, std::string const& who,
                                        domain::Engagement const& state);

/// Every file below the folder, as bytes.
[[nodiscard]] std::vector<Told> files_in(std::filesystem::path const& folder);

} // namespace hefboom::scenarios
