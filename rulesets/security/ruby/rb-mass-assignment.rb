class UsersController < ApplicationController
  def create
    # ruleid: rb-mass-assignment
    @user = User.create!(params.require(:user).permit!)
  end

  def update
    # ruleid: rb-mass-assignment
    @user.update(params[:user].to_unsafe_h)
  end

  def change
    # ok: rb-mass-assignment
    @user.update!(params.require(:user).permit(:name, :email))
  end

  def log
    # ok: rb-mass-assignment
    Rails.logger.debug(params[:user].to_unsafe_h)
  end
end
