// SPDX-License-Identifier: EUPL-1.2
#include "http/router.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace hefboom::http {

namespace {

bool is_name(std::string_view segment) {
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

std::vector<std::string> split(std::string_view pattern) {
    if (!pattern.starts_with('/') || (pattern.size() > 1 && pattern.ends_with('/')))
        throw std::invalid_argument("ill-formed route pattern: " + std::string(pattern));
    std::vector<std::string> segments;
    while (pattern.size() > 1) {
        auto const end = std::min(pattern.find('/', 1), pattern.size());
        segments.emplace_back(pattern.substr(1, end - 1));
        if (segments.back().empty())
            throw std::invalid_argument("a route pattern has an empty segment");
        pattern.remove_prefix(end);
    }
    return segments;
}

} // namespace

/// One place in the tree of segments, with the rows that end here.
struct Router::Node {
    struct Row {
        Route const* route;
        std::vector<std::pair<std::size_t, std::string>> names; ///< {name} by segment
    };

    std::map<std::string, Node, std::less<>> literal;
    std::unique_ptr<Node> any;
    std::map<Method, Row> rows;
};

Router::Router(std::vector<Route> routes)
    : routes_(std::move(routes)), root_(std::make_unique<Node>()) {
    for (auto const& route : routes_)
        add(route);
}

Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::add(Route const& route) {
    if (route.method == Method::head || route.method == Method::other || !route.handler)
        throw std::invalid_argument("this route cannot be served: " + route.pattern);
    Node::Row row{&route, {}};
    auto* node = root_.get();
    auto const segments = split(route.pattern);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (is_name(segments[i])) {
            row.names.emplace_back(i, segments[i].substr(1, segments[i].size() - 2));
            if (!node->any) node->any = std::make_unique<Node>();
            node = node->any.get();
        } else {
            node = &node->literal[segments[i]];
        }
    }
    if (!node->rows.emplace(route.method, std::move(row)).second)
        throw std::invalid_argument("two routes match the same requests: " + route.pattern);
}

void Router::ends(Node const& node, std::span<std::string const> segments,
                  std::vector<Node const*>& found) {
    if (segments.empty()) {
        if (!node.rows.empty()) found.push_back(&node);
        return;
    }
    auto const literal = node.literal.find(segments.front());
    if (literal != node.literal.end()) ends(literal->second, segments.subspan(1), found);
    if (node.any) ends(*node.any, segments.subspan(1), found);
}

Router::Found Router::find(Method method, std::span<std::string const> segments) const {
    std::vector<Node const*> found;
    ends(*root_, segments, found);
    if (found.empty()) return Unknown{};
    auto const asked = method == Method::head ? Method::get : method;
    std::set<Method> allowed;
    for (auto const* node : found) {
        auto const row = node->rows.find(asked);
        if (row != node->rows.end()) {
            Match match{row->second.route, {}};
            for (auto const& [at, name] : row->second.names)
                match.params.emplace_back(name, segments[at]);
            return match;
        }
        for (auto const& [other, unused] : node->rows)
            allowed.insert(other);
    }
    if (allowed.contains(Method::get)) allowed.insert(Method::head);
    std::string allow;
    for (auto const other : allowed)
        allow.append(allow.empty() ? "" : ", ").append(name_of(other));
    return WrongMethod{std::move(allow)};
}

std::span<Route const> Router::routes() const {
    return routes_;
}

} // namespace hefboom::http
