# frozen_string_literal: true

# Members change what others see of them.
class ProfilesController < ApplicationController
  before_action :require_login

  def update
    if current_member.update(profile)
      redirect_to profile_path, notice: t(".saved")
    else
      render :edit, status: :unprocessable_entity
    end
  end

  private

  def profile
    params.require(:member).permit!
  end
end
