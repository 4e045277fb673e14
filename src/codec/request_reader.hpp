// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/hex.hpp"
#include "base/result.hpp"
#include "base/text.hpp"
#include "codec/described.hpp"

#include <algorithm>
#include <boost/json/value.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Reads what a page sent into a described struct, and says everything that is wrong with it at
// once, each with its path: "statements[2].text" -> "type.string".
namespace hefboom::codec {

namespace limits {
constexpr std::size_t request_list_most = 512; ///< elements of any list in a request
constexpr std::size_t request_depth_most = 16;
constexpr std::size_t request_errors_most = 32;
/// The largest whole number a page can name exactly: 2^53 - 1.
constexpr std::int64_t request_number_most = 9'007'199'254'740'991;
} // namespace limits

/// Collects what is wrong, with the path of the value being read.
class RequestErrors {
public:
    void add(std::string_view key);
    [[nodiscard]] bool none() const { return errors_.empty(); }
    /// request.fields with a detail for every faulty path.
    [[nodiscard]] Refusal refusal() const;

    /// The path while a member or element is read.
    class Step {
    public:
        Step(RequestErrors& errors, std::string_view part);
        ~Step();
        Step(Step const&) = delete;
        Step& operator=(Step const&) = delete;

    private:
        RequestErrors& errors_;
        std::size_t length_before_;
    };

private:
    friend class Step;
    std::string path_;
    std::vector<std::pair<std::string, std::string>> errors_;
};

/// The JSON of a body: refusals request.bad_json (not JSON, too deep, ill-formed UTF-8, a repeated
/// member) and request.not_object.
[[nodiscard]] Result<boost::json::object> parse_request(std::string_view body);

template <class T>
void read_value(boost::json::value const& from, T& to, RequestErrors& errors);

template <ADescribedStruct T>
void read_object(boost::json::value const& from, T& to, RequestErrors& errors) {
    auto const* const object = from.if_object();
    if (!object) return errors.add("type.object");
    for_each_member<T>([&](char const* name, auto pointer) {
        using Member = std::remove_cvref_t<decltype(to.*pointer)>;
        RequestErrors::Step const step(errors, name);
        auto const* const value = object->if_contains(name);
        if (value)
            read_value(*value, to.*pointer, errors);
        else if constexpr (!AnOptional<Member> && !std::same_as<Member, domain::Prose>)
            errors.add("missing");
    });
    for (auto const& [key, value] : *object) {
        bool known = false;
        for_each_member<T>([&](char const* name, auto) { known = known || key == name; });
        if (known) continue;
        RequestErrors::Step const step(errors, key);
        errors.add("unknown");
    }
}

template <AWholeNumber T>
void read_number(boost::json::value const& from, T& to, RequestErrors& errors) {
    boost::json::error_code error;
    to = from.to_number<T>(error);
    auto const exact = std::cmp_less_equal(to, limits::request_number_most) &&
                       std::cmp_greater_equal(to, -limits::request_number_most);
    if (error || from.is_double() || !exact) errors.add("type.whole_number");
}

template <AVector T>
void read_list(boost::json::value const& from, T& to, RequestErrors& errors) {
    auto const* const array = from.if_array();
    if (!array) return errors.add("type.list");
    if (array->size() > limits::request_list_most) return errors.add("too_many");
    to.clear();
    for (std::size_t i = 0; i < array->size(); ++i) {
        RequestErrors::Step const step(errors, "[" + std::to_string(i) + "]");
        typename T::value_type element{};
        read_value((*array)[i], element, errors);
        to.push_back(std::move(element));
    }
}

template <ADescribedEnum T>
void read_choice(std::string_view name, T& to, RequestErrors& errors) {
    bool found = false;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto d) {
        if (name == d.name) {
            to = d.value;
            found = true;
        }
    });
    if (!found) errors.add("unknown_choice");
}

template <class T>
void read_word(std::string_view text, T& to, RequestErrors& errors) {
    if constexpr (AnId<T>) {
        auto const id = id_from<T>(text);
        if (id) to = *id;
        if (!id) errors.add("type.id");
    } else if constexpr (std::same_as<T, Digest>) {
        auto const bytes = from_hex(text);
        if (!bytes || bytes->size() != to.size()) return errors.add("type.digest");
        std::ranges::copy(*bytes, to.begin());
    } else if constexpr (std::same_as<T, LocalDate>) {
        auto const date = date_from_iso(text);
        if (date) to = *date;
        if (!date) errors.add("type.date");
    } else if constexpr (ADescribedEnum<T>) {
        read_choice(text, to, errors);
    } else if constexpr (std::same_as<T, domain::Prose>) {
        to.text = trimmed(text);
        if (!is_clean_utf8(to.text)) errors.add("type.text");
    } else {
        static_assert(std::same_as<T, std::string>);
        to = std::string(text);
        if (!is_clean_utf8(to)) errors.add("type.text");
    }
}

template <class T>
void read_value(boost::json::value const& from, T& to, RequestErrors& errors) {
    if constexpr (std::same_as<T, bool>) {
        if (auto const* const value = from.if_bool())
            to = *value;
        else
            errors.add("type.bool");
    } else if constexpr (AWholeNumber<T>) {
        read_number(from, to, errors);
    } else if constexpr (std::same_as<T, Instant>) {
        read_number(from, to.ms, errors);
    } else if constexpr (AnOptional<T>) {
        if (from.is_null()) return to.reset();
        read_value(from, to.emplace(), errors);
    } else if constexpr (AVector<T>) {
        read_list(from, to, errors);
    } else if constexpr (ADescribedStruct<T>) {
        read_object(from, to, errors);
    } else {
        if (std::same_as<T, domain::Prose> && from.is_null()) return;
        auto const* const text = from.if_string();
        if (!text) return errors.add("type.string");
        read_word(std::string_view(text->data(), text->size()), to, errors);
    }
}

/// A whole described struct from a JSON object; refusal request.fields.
template <class T>
[[nodiscard]] Result<T> from_request(boost::json::value const& from) {
    T value{};
    RequestErrors errors;
    read_value(from, value, errors);
    if (!errors.none()) return tl::unexpected<Refusal>(errors.refusal());
    return value;
}

/// The same from a body; refusals of parse_request as well.
template <class T>
[[nodiscard]] Result<T> parse_request_as(std::string_view body) {
    auto fields = TRY(parse_request(body));
    return from_request<T>(boost::json::value(std::move(fields)));
}

} // namespace hefboom::codec
