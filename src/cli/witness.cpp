// SPDX-License-Identifier: EUPL-1.2
#include "cli/witness.hpp"

#include "base/hex.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "journal/cosignature.hpp"

#include <chrono>
#include <filesystem>
#include <utility>

namespace hefboom::cli {

namespace {

constexpr std::size_t most_key_bytes = 4096;

std::string without_line_end(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
    return text;
}

journal::SigningKey key_in(std::string const& file) {
    auto key = journal::SigningKey::from_text(without_line_end(read_file(file, most_key_bytes)));
    if (!key || key->verifier().type != journal::SignatureType::cosignature)
        end_with(ExitCode::usage, file + ": not a key made by hefboom cosign-key");
    return std::move(*key);
}

} // namespace

Witness::Witness(std::string key_file) : key_file_(std::move(key_file)), key_(key_in(key_file_)) {}

std::string Witness::memory_of(journal::LogId const& log) const {
    return key_file_ + "." + hex_of(log.bytes) + ".checkpoint";
}

std::optional<journal::Note> Witness::last_of(journal::LogId const& log) const {
    auto const memory = memory_of(log);
    if (!std::filesystem::exists(memory)) return std::nullopt;
    auto note = journal::parse_note(read_file(memory, journal::max_note_bytes));
    if (!note) end_with(ExitCode::usage, memory + ": not a checkpoint (" + note.error().key + ")");
    return std::move(*note);
}

std::string Witness::cosign(journal::ExportFile const& file) const {
    auto note = journal::note_of(file.start, file.checkpoints.back());
    note.signatures.resize(1);
    auto const now = std::chrono::duration_cast<std::chrono::seconds>(
        std::chrono::system_clock::now().time_since_epoch());
    note.signatures.push_back(
        journal::cosign(key_, note.text, static_cast<std::uint64_t>(now.count())));
    auto text = journal::format(note);
    replace_file(memory_of(file.start.log), text);
    return text;
}

} // namespace hefboom::cli
