// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace hefboom::analysis {

/// What a method could not conclude, and why. `key` stands in the word lists under
/// "analysis.<key>"; `about` fills the sentence in.
struct Note {
    std::string key;
    std::vector<std::pair<std::string, std::string>> about = {};

    bool operator==(Note const&) const = default;
};

using Notes = std::vector<Note>;

} // namespace hefboom::analysis
