// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.hpp"
#include "base/result.hpp"
#include "base/words.hpp"

#include <any>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hefboom::http {

enum class Method { get, head, post, put, patch, del, other };

/// "GET", "POST" …; "OTHER" for a method that no route can have.
[[nodiscard]] std::string_view name_of(Method method);

/// The method called so, case-sensitively as in HTTP; Method::other for any other.
[[nodiscard]] Method method_of(std::string_view name);

/// True for a method that may change something: everything but GET and HEAD.
[[nodiscard]] bool changes_state(Method method);

/// How the request reached us; a trusted proxy's TLS counts as TLS.
enum class Transport { plain, tls };

/// Names with their values, in the order they came.
using Pairs = std::vector<std::pair<std::string, std::string>>;

/// One request, whole: handlers never see half a body. Plain data, so that a test can make one.
struct Request {
    Method method = Method::get;
    std::string target;                ///< as it stood on the first line
    std::vector<std::string> segments; ///< of the path, decoded: "/a/b%20c" gives "a", "b c"
    Pairs query;                       ///< decoded, "+" read as a space
    Pairs headers;                     ///< as sent
    std::string body;
    std::string peer; ///< the address of the one who asks, without port
    Transport transport = Transport::plain;
    std::string id; ///< of this request, the same in log and answer

    std::string_view route; ///< the pattern that matched; never log the path itself
    Pairs params;           ///< the {names} of the pattern, decoded
    std::any who;           ///< what the guard found out about the one who asks

    /// The first header of that name, case-insensitively; empty when absent.
    [[nodiscard]] std::string_view header(std::string_view name) const;

    /// The last header of that name; empty when absent.
    [[nodiscard]] std::string_view last_header(std::string_view name) const;

    /// How many headers have that name.
    [[nodiscard]] std::size_t header_count(std::string_view name) const;

    /// The cookie of that name; nothing when absent.
    [[nodiscard]] std::optional<std::string_view> cookie(std::string_view name) const;

    /// The first query parameter of that name; nothing when absent.
    [[nodiscard]] std::optional<std::string_view> query_param(std::string_view name) const;

    /// What stands at {name} in the path. The pattern has that name, else we are at fault.
    [[nodiscard]] std::string_view param(std::string_view name) const;

    /// The id that stands at {name}; refused as `http.not_found` when it is not written as one, for
    /// an ill-formed id names nothing.
    template <class AnyId>
    [[nodiscard]] Result<AnyId> id_param(std::string_view name) const {
        auto const named = id_from<AnyId>(param(name));
        if (!named) return refuse(Refused::not_found, "http.not_found");
        return *named;
    }

    /// What the guard left, as the type it left it in. Another type is our fault and throws.
    template <class T>
    [[nodiscard]] T const& who_as() const {
        return std::any_cast<T const&>(who);
    }
};

/// The language to answer in: the cookie `hefboom_lang`, else the first of Accept-Language that we
/// speak, else Dutch.
[[nodiscard]] Language language_of(Request const& request);

} // namespace hefboom::http
