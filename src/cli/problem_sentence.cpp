// SPDX-License-Identifier: EUPL-1.2
#include "cli/problem_sentence.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace hefboom::cli {

namespace {

// Words in braces are filled in from the details of the problem.
constexpr std::array<std::pair<std::string_view, std::string_view>, 27> sentences{{
    {"export.damaged", "The file is damaged: its bytes are not those that were sealed."},
    {"export.seal_forged", "The seal of the file is not that of the key."},
    {"export.other_key", "The file is of another key: {key}"},
    {"export.tail_unsigned", "No checkpoint stands for all {size} entries."},
    {"export.header_malformed", "The header of entry {entry} is not well formed."},
    {"export.header_differs", "The header of entry {entry} is not the one that was recorded."},
    {"export.body_differs", "The body of entry {entry} is not the one that was recorded."},
    {"export.text_differs", "A text of entry {entry} is not the one that was recorded."},
    {"export.text_repeated", "A text of entry {entry} was shown before."},
    {"export.erased_unknown", "Entry {entry} names no such text as is said to be erased."},
    {"export.erased_repeated", "A text of entry {entry} is said to be erased twice."},
    {"export.erased_but_shown", "A text is both shown and said to be erased."},
    {"export.time_goes_back", "Entry {entry} is earlier than the one shown before it."},
    {"export.root_differs", "The checkpoint at {size} is of another history than these entries."},
    {"export.checkpoint_forged", "The checkpoint at {size} is not signed by the key."},
    {"export.checkpoint_out_of_order", "The checkpoint at {size} is out of its place."},
    {"export.cosignature_forged", "The cosignature of {name} at {size} is not that of its key."},
    {"older.forged", "The older checkpoint bears a signature that is not the key's."},
    {"older.unsigned", "The older checkpoint is not signed by the key."},
    {"older.malformed", "The older checkpoint is not a checkpoint of Hefboom."},
    {"older.other_log", "The older checkpoint is of another log: {origin}"},
    {"older.longer", "The older checkpoint has {size} entries, more than the file: the log was "
                     "cut or rolled back."},
    {"older.differs", "The first {size} entries are not those of the older checkpoint: the log "
                      "was rewritten."},
    {"older.before_restore", "The log was restored from an older copy and does not contain the "
                             "{size} entries of the older checkpoint."},
    {"export.cut_off", "The file ends too early, at line {line}."},
    {"export.unknown_format", "This is not an export of Hefboom that this version can read."},
    {"export.too_long", "The file is larger than an export may be."},
}};

} // namespace

std::string sentence_of(journal::Problem const& problem) {
    auto const* const found = std::ranges::find(
        sentences, problem.key, &std::pair<std::string_view, std::string_view>::first);
    auto sentence = found == sentences.end() ? "The file is not well formed (" + problem.key + ")."
                                             : std::string(found->second);
    for (auto const& [name, value] : problem.details) {
        auto const slot = fmt::format("{{{}}}", name);
        auto const at = sentence.find(slot);
        if (at != std::string::npos)
            sentence.replace(at, slot.size(), value);
        else
            sentence += fmt::format(" ({} {})", name, value);
    }
    return sentence;
}

} // namespace hefboom::cli
