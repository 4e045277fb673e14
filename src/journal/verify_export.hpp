// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "journal/export_file.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hefboom::journal {

/// What the verifier brings along, from somewhere else than the file.
struct Trust {
    std::optional<VerifierKey> key = {};     ///< the log's, as printed on the ground rules
    std::optional<Note> older = {};          ///< a checkpoint of this log, kept from before
    std::vector<VerifierKey> cosigners = {}; ///< witnesses whose cosignatures are checked
};

/// Something that is not as it should be: a stable key, and where.
struct Problem {
    std::string key;
    std::vector<std::pair<std::string, std::string>> details = {};

    bool operator==(Problem const&) const = default;
};

/// A witness of `Trust::cosigners` has signed this size at this second.
struct SeenCosignature {
    std::string name;
    std::uint64_t size = 0;
    std::uint64_t unix_seconds = 0;

    bool operator==(SeenCosignature const&) const = default;
};

/// How far the verification reaches.
enum class Reach {
    itself, ///< neither key nor older checkpoint: consistent in itself only
    key,    ///< signed by the key; the server may have rewritten what it signed
    older,  ///< adds to the older checkpoint; anybody may have made both
    key_and_older,
};

/// The most problems that are listed; one is enough to refuse an export.
constexpr std::size_t max_problems = 50;

/// What came out. `problems` is empty for an export that verifies, as far as `reach` says.
struct Report {
    Reach reach = Reach::itself;
    std::uint64_t entries = 0;
    std::uint64_t opened = 0; ///< entries whose body is shown
    std::uint64_t sealed = 0; ///< the other entries
    std::uint64_t texts_opened = 0;
    std::uint64_t texts_sealed = 0; ///< named in an opened body, neither shown nor erased
    std::uint64_t texts_erased = 0;
    std::vector<SeenCosignature> cosignatures = {};
    std::vector<Problem> problems = {};

    [[nodiscard]] bool verified() const { return problems.empty(); }
};

/// The commitments that a body names as "commitment":"<64 digits>", in their order. One of zeroes
/// names nothing and is left out.
[[nodiscard]] std::vector<Commitment> commitments_in(std::string_view body);

/// Recomputes everything in the export: each opened header, body and text against its commitment,
/// all leaves, the root and signature of every checkpoint, the seal of the file, and whether the
/// log adds to the older checkpoint. Keys of problems are listed in docs/export-format.md.
[[nodiscard]] Report verify_export(ExportFile const& file, Trust const& trust);

} // namespace hefboom::journal
