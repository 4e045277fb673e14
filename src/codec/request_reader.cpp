// SPDX-License-Identifier: EUPL-1.2
#include "codec/request_reader.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/parse_options.hpp>
#include <set>

namespace hefboom::codec {

namespace {

/// Boost.JSON keeps the last of repeated members and says nothing; the number of members it kept
/// then differs from the number of colons outside strings.
std::size_t colons_outside_strings(std::string_view json) {
    std::size_t colons = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (in_string && json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            in_string = !in_string;
        else if (json[i] == ':' && !in_string)
            ++colons;
    }
    return colons;
}

std::size_t members_in(boost::json::value const& value) {
    std::size_t members = 0;
    if (auto const* const object = value.if_object()) {
        members += object->size();
        for (auto const& [key, each] : *object)
            members += members_in(each);
    } else if (auto const* const array = value.if_array()) {
        for (auto const& each : *array)
            members += members_in(each);
    }
    return members;
}

} // namespace

void RequestErrors::add(std::string_view key) {
    if (errors_.size() < limits::request_errors_most) errors_.emplace_back(path_, key);
}

Refusal RequestErrors::refusal() const {
    return Refusal{Refused::invalid, "request.fields", errors_};
}

RequestErrors::Step::Step(RequestErrors& errors, std::string_view part)
    : errors_(errors), length_before_(errors.path_.size()) {
    if (!errors.path_.empty() && !part.starts_with('[')) errors.path_ += '.';
    errors.path_ += part;
}

RequestErrors::Step::~Step() {
    errors_.path_.resize(length_before_);
}

Result<boost::json::object> parse_request(std::string_view body) {
    boost::json::parse_options options;
    options.max_depth = limits::request_depth_most;
    boost::json::error_code error;
    auto value = boost::json::parse(body, error, {}, options);
    if (error) return refuse(Refused::invalid, "request.bad_json");
    if (members_in(value) != colons_outside_strings(body))
        return refuse(Refused::invalid, "request.bad_json");
    if (!value.is_object()) return refuse(Refused::invalid, "request.not_object");
    return std::move(value.as_object());
}

} // namespace hefboom::codec
