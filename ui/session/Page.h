// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Visit.h"
#include "theme/Theme.h"

#include <QWidget>

#include <algorithm>
#include <array>

namespace kiosk
{

/// What the bottom band offers for a page. Help stands at the left of it always and is the window's own.
struct Band {
    struct Button {
        QString text; ///< empty: not there
        QString icon; ///< resources/icons name or empty
        bool enabled = true;
        bool outlined = false; ///< for the main one: can be pressed, but is not known to be what comes next
    };
    Button leave; ///< beside help, quiet: "Start over", "Back", "Stop identifying"
    Button third; ///< right, outlined
    Button second; ///< right, outlined, beside the main one
    Button main; ///< bottom right, filled; the one main button
    QString remark; ///< right, a plain remark where no main button is ("Time left for this page 4:12")
    QString spokenRemark; ///< for assistive technology, where it is another
    QString help; ///< in place of "Ask for help" where nobody has chosen a language yet
    bool slim = false; ///< the page needs the room: small buttons, no remark
    bool typing = false; ///< the screen keyboard is up
};

enum class BandButton { Leave, Third, Second, Main };

/// How much air a page has around its things: the window's frame asks for less before the page scrolls.
enum class Density {
    Roomy, ///< as designed
    Close, ///< the same things with less air: what a ribbon above the page takes does not change its looks
    Snug, ///< without illustrations, closer together
    Tight, ///< smaller headings and codes, as little around them as is needed to tell them apart
};

/// The middle band of one step (or of a few that look alike). Renders Visit and reports what the visitor did; has no
/// rules of its own. Sets all its text in retranslate() and all its sizes in applyTheme(). The window puts it into a
/// scroll area and calls both before it is shown first, and again on each change.
class Page : public QWidget
{
    Q_OBJECT
public:
    Page(Visit &visit, Theme &theme, QWidget *parent = nullptr) : QWidget(parent), m_visit(visit), m_theme(theme) { }

    virtual void retranslate() = 0;
    virtual void applyTheme() = 0;
    /// Its step has become the present one (also after a language change: no). Fill from the visit, set the focus.
    virtual void entered() { }
    /// Its step is no longer the present one: forget what was shown of the visitor.
    virtual void left() { }
    virtual Band band() const = 0;
    virtual void bandPressed(BandButton button) = 0;
    /// True where the page fills the whole middle band edge to edge and scrolls itself (the identity view).
    virtual bool fillsBand() const { return false; }
    /// The visitor may come to it soon: what takes long can be done before.
    virtual void warmUp() { }
    /// Opens or closes what it says of the kiosk's aids: Welcome alone has them, and a button for them above it.
    virtual void showAccess(bool shown) { Q_UNUSED(shown) }
    /// The kiosk asks something over it.
    virtual void covered() { }
    /// The room between the bands is another one.
    virtual void roomChanged() { }
    /// The field that a screen keyboard would type into, if any; nullptr otherwise.
    virtual QWidget *firstFocus() { return nullptr; }
    /// What a screen reader says on arrival besides the step and the heading.
    virtual QString spokenOnArrival() const { return {}; }
    /// Whether it is in the visitor's language and can be changed to another; Welcome speaks all of them.
    virtual bool speaksOneLanguage() const { return true; }

    Density density() const { return m_density; }
    void setDensity(Density density)
    {
        if (density == m_density)
            return;
        m_density = density;
        applyTheme();
    }

Q_SIGNALS:
    void bandChanged();
    /// Something else stands on it, as if another page had come.
    void turned();

protected:
    /// Side of the code of an app store, in pixels of the 1080p design.
    static constexpr qreal storeCodeSide = 190;
    /// Below this width, in pixels of the 1080p design, two columns fit only with small pictures, or none, and little
    /// around them.
    static constexpr qreal roomyWidth = 1560;
    /// Below this width, in pixels of the 1080p design, words have no room beside a code or a ring at any text size.
    static constexpr qreal stackedWidth = 1300;

    Visit &visit() const { return m_visit; }
    Theme &theme() const { return m_theme; }
    /// A distance of the 1080p design, as far as there is room for it.
    int space(qreal at1080) const { return m_theme.px(at1080 * airShare()); }
    /// Left and right in a card: however little room there is, its words do not touch its edge.
    int inset(qreal at1080) const { return std::max(m_theme.px(20), space(at1080)); }
    /// Of the distances of the design: what the density leaves of them.
    qreal airShare() const
    {
        static constexpr auto shares = std::to_array<qreal>({1.0, 0.75, 0.6, 0.3});
        return shares[static_cast<int>(m_density)];
    }
    /// Left and right of everything, in line with the other pages.
    int sideMargin() const
    {
        return m_theme.px(isTight() ? 32 : m_density == Density::Snug ? 48 : m_theme.isNarrow() ? 56 : 96);
    }
    /// Whether there is room for all that the design has, if with less air around it.
    bool isRoomy() const { return m_density <= Density::Close; }
    bool isTight() const { return m_density == Density::Tight; }

private:
    Visit &m_visit;
    Theme &m_theme;
    Density m_density = Density::Roomy;
};

} // namespace kiosk
