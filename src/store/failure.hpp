// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <stdexcept>
#include <string>

namespace hefboom::store {

/// What went wrong with the disk or the database: for the operator, in a sentence.
class StoreFailure : public std::runtime_error {
public:
    enum class Kind {
        in_use,       ///< another Hefboom holds the folder
        no_access,    ///< the folder cannot be made, read or written
        newer_schema, ///< written by a newer Hefboom
        full,         ///< no room on the disk
        damaged,      ///< what is stored is not what was written
        broken,       ///< the disk or the database failed otherwise
    };

    StoreFailure(Kind kind, std::string const& sentence)
        : std::runtime_error(sentence), kind_(kind) {}

    [[nodiscard]] Kind kind() const { return kind_; }

private:
    Kind kind_;
};

} // namespace hefboom::store
