// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "journal/export_file.hpp"
#include "journal/signing_key.hpp"

#include <optional>
#include <string>

namespace hefboom::cli {

/// A party that watches a log: a key the server never has, and beside it, for every log, the
/// checkpoint it cosigned last. Without that memory a witness could be shown another history every
/// month and cosign each.
class Witness {
public:
    /// Ends the subcommand as wrong use for anything but a file made by `hefboom cosign-key`.
    explicit Witness(std::string key_file);

    /// What it cosigned last of this log; nothing when it never did. Ends the subcommand as wrong
    /// use when the memory is there and cannot be read.
    [[nodiscard]] std::optional<journal::Note> last_of(journal::LogId const& log) const;

    /// The newest checkpoint with the log's signature and its own, to keep and to hand in;
    /// remembered before it is given. Only for an export that verified, also against `last_of`.
    [[nodiscard]] std::string cosign(journal::ExportFile const& file) const;

private:
    [[nodiscard]] std::string memory_of(journal::LogId const& log) const;

    std::string key_file_;
    journal::SigningKey key_;
};

} // namespace hefboom::cli
