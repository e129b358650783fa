# frozen_string_literal: true

# Finds members for the service desk.
class MembersController < ApplicationController
  before_action :require_staff

  def index
    term = params.fetch(:q, "").strip
    @members = Member.where("name ILIKE '%#{term}%'").limit(50)
    respond_to do |format|
      format.html
      format.json { render json: @members.as_json(only: %i[id name city]) }
    end
  end

  def show
    @member = Member.find(params[:id])
  end
end
