// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/SetUpSteps.h"
#include "widgets/Card.h"

#include <array>

class QBoxLayout;
class QGridLayout;

namespace kiosk
{

class Picture;
class QrCode;
class TextLabel;

/// The large place beside a step's words: the codes that this step needs, or a drawing of what the visitor sees.
class SetUpSlot final : public Card
{
    Q_OBJECT
public:
    SetUpSlot(Theme &theme, QWidget *parent);
    void setStep(const SetUpStep &step);
    bool isEmpty() const { return m_shows == Shows::Nothing; }
    /// Below a code alone: how it is read.
    void setHint(const QString &hint);
    /// The room there is, in pixels; codes and drawing take what they need of it.
    void fitInto(QSize room);

private:
    enum class Shows { Nothing, Codes, Drawing, Picture };
    static constexpr size_t most = 3;
    struct Place {
        QWidget *area = nullptr;
        QrCode *code = nullptr;
        TextLabel *name = nullptr;
    };

    Theme &m_theme;
    Shows m_shows = Shows::Nothing;
    int m_count = 0;
    QBoxLayout *m_column;
    QWidget *m_codes;
    QGridLayout *m_grid;
    std::array<Place, most> m_places;
    TextLabel *m_hint;
    DeviceDrawing *m_drawing;
    Picture *m_picture;
};

} // namespace kiosk
