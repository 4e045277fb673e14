// SPDX-License-Identifier: EUPL-1.2
#include "store/backup_manifest.hpp"

#include "base/hex.hpp"

#include <algorithm>
#include <charconv>

namespace hefboom::store {

namespace {

constexpr std::string_view first_line = "hefboom backup 1";

std::optional<Digest> digest_from(std::string_view digits) {
    auto const bytes = from_hex(digits);
    Digest digest{};
    if (!bytes || bytes->size() != digest.size()) return std::nullopt;
    std::ranges::copy(*bytes, digest.begin());
    return digest;
}

/// Takes what stands before `end` off the front of `text`; nothing when `end` is not there.
std::optional<std::string_view> take(std::string_view& text, char end) {
    auto const length = text.find(end);
    if (length == std::string_view::npos) return std::nullopt;
    auto const taken = text.substr(0, length);
    text.remove_prefix(length + 1);
    return taken;
}

/// "journal <engagement> <size> <root>"
std::optional<BackedUpJournal> journal_from(std::string_view line) {
    if (take(line, ' ') != "journal") return std::nullopt;
    auto const engagement = id_from<domain::EngagementId>(take(line, ' ').value_or(""));
    auto const digits = take(line, ' ').value_or("");
    auto const root = digest_from(line);
    std::uint64_t size = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
    auto const whole = error == std::errc{} && end == digits.data() + digits.size();
    if (!engagement || !root || !whole) return std::nullopt;
    return BackedUpJournal{.engagement = *engagement, .size = size, .root = *root, .note = {}};
}

} // namespace

std::string to_text(BackupManifest const& manifest) {
    auto text = std::string(first_line) + "\ndatabase " + to_hex(manifest.database) + "\n";
    for (auto const& journal : manifest.journals)
        text += "journal " + to_string(journal.engagement) + " " + std::to_string(journal.size) +
                " " + to_hex(journal.root) + "\n";
    text += "end\n";
    for (auto const& journal : manifest.journals)
        text += "\n" + journal.note;
    return text;
}

std::optional<BackupManifest> manifest_from(std::string_view text) {
    BackupManifest manifest;
    if (take(text, '\n') != first_line || take(text, ' ') != "database") return std::nullopt;
    auto const database = digest_from(take(text, '\n').value_or(""));
    if (!database) return std::nullopt;
    manifest.database = *database;
    for (auto line = take(text, '\n'); line; line = take(text, '\n')) {
        if (*line == "end") return manifest;
        auto const journal = journal_from(*line);
        if (!journal) return std::nullopt;
        manifest.journals.push_back(*journal);
    }
    return std::nullopt;
}

} // namespace hefboom::store
