// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace hefboom {

/// What kind of no this is; the HTTP border turns it into a status.
enum class Refused {
    invalid,     ///< the request itself is not well formed or breaks a limit
    forbidden,   ///< this actor may not do this
    not_found,   ///< it does not exist, or not for this actor
    conflict,    ///< it cannot be done in the present state
    too_many,    ///< slow down
    unavailable, ///< not now; the same request may succeed later
};

/// A refusal is a value: a stable key, which is also the translation key, and what its sentence
/// needs to be filled in.
struct Refusal {
    Refused kind = Refused::invalid;
    std::string key;
    std::vector<std::pair<std::string, std::string>> details;

    bool operator==(Refusal const&) const = default;
};

/// Either what was asked for or the reason why not. Exceptions are for what an operator must see.
template <class T>
using Result = tl::expected<T, Refusal>;

/// Makes the refusing side of any Result.
[[nodiscard]] inline tl::unexpected<Refusal>
refuse(Refused kind, std::string_view key,
       std::vector<std::pair<std::string, std::string>> details = {}) {
    return tl::unexpected<Refusal>(Refusal{kind, std::string(key), std::move(details)});
}

} // namespace hefboom

/// The value of a Result, or return its refusal from the enclosing function.
/// A GNU statement expression; with CHECK_OK the only macros of the project.
#define TRY(expression)                                                                            \
    __extension__({                                                                                \
        auto try_result_ = (expression);                                                           \
        if (!try_result_) return tl::unexpected<hefboom::Refusal>(std::move(try_result_).error()); \
        std::move(*try_result_);                                                                   \
    })

/// The same for a Result<void>, or one whose value is not needed.
#define CHECK_OK(expression)                                                                       \
    do {                                                                                           \
        auto check_result_ = (expression);                                                         \
        if (!check_result_)                                                                        \
            return tl::unexpected<hefboom::Refusal>(std::move(check_result_).error());             \
    } while (false)
