// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "codec/wire_types.hpp"
#include "http/answer.hpp"
#include "http/request.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hefboom::http {

/// Who may come in at all; who may do what with which object is for the rights table behind it.
enum class Needs {
    nobody,     ///< open to everyone
    signed_in,  ///< an account with a living session
    seat,       ///< a seat in a round
    guest_link, ///< a personal link
    known,      ///< any of the three above
    demo_only,  ///< everyone, and only on a demo data folder
    set_up,     ///< the one-time setup link of a first start
};

/// Where a handler runs.
enum class Work {
    quick,      ///< on the connection's thread
    slow,       ///< on a worker: what may wait for the disk
    passphrase, ///< one after another: an Argon2id takes 64 MiB and a tenth of a second
    lengthy,    ///< two at a time: exports and prints, of which a PDF may take minutes
};

/// Which limit counts before anybody is known; see rate.hpp.
enum class Pace { free, joining, signing_in };

/// The largest body a route takes unless it says otherwise.
constexpr std::size_t body_bytes_max = std::size_t{1024} * 1024;

/// One row of the route table. A pattern is a path whose {names} stand for one segment each, and
/// nothing of it is escaped: "/api/cases/{case}/signatures".
struct Route {
    Method method = Method::get;
    std::string pattern;
    std::string_view about = {};      ///< one line for who writes a client
    codec::WireMaker takes = nullptr; ///< its body; none: no body, or one that `about` tells of
    codec::WireMaker gives = nullptr; ///< its answer when that is JSON of a shape of its own
    Needs needs = Needs::signed_in;
    Handler handler;
    Work work = Work::quick;
    Pace pace = Pace::free;
    std::size_t body_max = body_bytes_max;
};

/// The route table, searchable by path. The order of the rows does not matter: where both match, a
/// literal segment comes before a {name}.
class Router {
public:
    /// Throws std::invalid_argument, for the operator to see, when two rows match the same
    /// requests, a pattern is ill-formed, or a row has no handler or the method HEAD.
    explicit Router(std::vector<Route> routes);
    ~Router();
    Router(Router&&) noexcept;
    Router& operator=(Router&&) noexcept;

    struct Match {
        Route const* route;
        Pairs params;
    };
    struct WrongMethod {
        std::string allow; ///< for the Allow header: "GET, HEAD, POST"
    };
    struct Unknown {};
    using Found = std::variant<Match, WrongMethod, Unknown>;

    /// The row for this method and path; HEAD is answered by the row for GET.
    [[nodiscard]] Found find(Method method, std::span<std::string const> segments) const;

    /// All rows, for the access matrix.
    [[nodiscard]] std::span<Route const> routes() const;

private:
    struct Node;

    void add(Route const& route);

    /// Every node at which the path may end, the most literal first.
    static void ends(Node const& node, std::span<std::string const> segments,
                     std::vector<Node const*>& found);

    std::vector<Route> routes_;
    std::unique_ptr<Node> root_;
};

} // namespace hefboom::http
